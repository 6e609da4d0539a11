"""The ending is left out.

Caught by: test_second_command_saves_the_config
The learner reads: `TO_FILE` leaves these files: config. The config should be saved as config.cfg.
"""

TO_FILE = "python -m spacy init config config -p ner"
