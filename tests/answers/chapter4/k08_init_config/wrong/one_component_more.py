"""One component more than was asked for.

Caught by: test_printed_config_is_for_ner_alone
The learner reads: The config is for a pipeline of ner and textcat
"""

TO_STDOUT = "python -m spacy init config - -p ner,textcat"
