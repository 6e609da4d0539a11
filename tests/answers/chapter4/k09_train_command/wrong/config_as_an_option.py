"""The config is an argument, it has no option.

Caught by: test_command_runs_to_its_end
The learner reads: `COMMAND` ends with an error. spaCy says: Invalid value for
"""

COMMAND = (
    "python -m spacy train --config config.cfg --output output --paths.train train.spacy"
    " --paths.dev dev.spacy"
)
