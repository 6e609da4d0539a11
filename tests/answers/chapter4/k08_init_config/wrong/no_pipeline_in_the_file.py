"""The option is needed in the second command as well.

Caught by: test_saved_config_is_for_ner_alone
The learner reads: The config is for a pipeline of tagger and parser and ner
"""

TO_FILE = "python -m spacy init config config.cfg"
