"""The help names the option, and saves nothing.

Caught by: test_second_command_saves_the_config
The learner reads: `TO_FILE` saves no file. The config should be saved as config.cfg.
"""

TO_FILE = "python -m spacy init config config.cfg -p ner --help"
