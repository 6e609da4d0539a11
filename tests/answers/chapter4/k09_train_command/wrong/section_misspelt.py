"""The section is called paths.

Caught by: test_command_runs_to_its_end
The learner reads: spaCy says: ✘ Error parsing config overrides path -> train
"""

COMMAND = (
    "python -m spacy train config.cfg --output output --path.train train.spacy --path.dev dev.spacy"
)
