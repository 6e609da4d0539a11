"""Without the option the tagger and the parser come too.

Caught by: test_printed_config_is_for_ner_alone
The learner reads: The config is for a pipeline of tagger and parser and ner
"""

TO_STDOUT = "python -m spacy init config -"
