"""The option for the folder is misspelt.

Caught by: test_command_runs_to_its_end
The learner reads: `COMMAND` ends with an error. spaCy says: No such option
"""

COMMAND = (
    "python -m spacy train config.cfg --ouput output --paths.train train.spacy --paths.dev"
    " dev.spacy"
)
