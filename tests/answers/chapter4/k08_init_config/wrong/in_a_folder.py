"""The file lies in a folder that was not asked for.

Caught by: test_second_command_saves_the_config
The learner reads: `TO_FILE` leaves these files: configs/config.cfg.
"""

TO_FILE = "python -m spacy init config configs/config.cfg -p ner"
