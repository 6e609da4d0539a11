"""The config is saved where it should be printed.

Caught by: test_first_command_prints_a_config_and_saves_no_file
The learner reads: `TO_STDOUT` saves config.cfg. It should print the config instead.
"""

TO_STDOUT = "python -m spacy init config config.cfg -p ner"
