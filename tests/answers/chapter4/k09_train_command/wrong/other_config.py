"""A config with another name.

Caught by: test_command_runs_to_its_end
The learner reads: 'base_config.cfg' does not exist.
"""

COMMAND = (
    "python -m spacy train base_config.cfg --output output --paths.train train.spacy"
    " --paths.dev dev.spacy"
)
