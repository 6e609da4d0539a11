"""Python is told to run a file of its own.

Caught by: test_command_runs_to_its_end
The learner reads: `COMMAND` would run `python train.py config.cfg`. Only spaCy is run here
"""

COMMAND = (
    "python train.py config.cfg --output output --paths.train train.spacy --paths.dev dev.spacy"
)
