"""The word is taken for the name of a file.

Caught by: test_first_command_prints_a_config_and_saves_no_file
The learner reads: `TO_STDOUT` saves stdout. It should print the config instead.
"""

TO_STDOUT = "python -m spacy init config stdout -p ner"
