"""Training needs the config that this command is to make.

Caught by: test_second_command_runs
The learner reads: `TO_FILE` ends with an error. spaCy says: Invalid value for
"""

TO_FILE = "python -m spacy train config.cfg --pipeline ner"
