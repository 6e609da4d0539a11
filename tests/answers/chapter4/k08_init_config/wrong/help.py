"""The help is printed, not a config.

Caught by: test_first_command_prints_a_config_and_saves_no_file
The learner reads: What `TO_STDOUT` prints is not a config. It begins: Usage: python -m spacy
"""

TO_STDOUT = "python -m spacy init config --help"
