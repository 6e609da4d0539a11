"""The config is printed where it should be saved.

Caught by: test_second_command_saves_the_config
The learner reads: `TO_FILE` prints the config and saves no file.
"""

TO_FILE = "python -m spacy init config - -p ner"
