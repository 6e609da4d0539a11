"""A long option has two dashes.

Caught by: test_command_runs_to_its_end
The learner reads: spaCy says: ✘ Invalid config override '-paths.train'
"""

COMMAND = (
    "python -m spacy train config.cfg --output output -paths.train train.spacy -paths.dev dev.spacy"
)
