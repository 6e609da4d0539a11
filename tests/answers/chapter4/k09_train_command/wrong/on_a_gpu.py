"""A graphics card that is not there, or whose library is not.

Caught by: test_command_runs_to_its_end
The learner reads: `COMMAND` ends with an error. spaCy says: ValueError
"""

COMMAND = (
    "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
    " dev.spacy --gpu-id 99"
)
