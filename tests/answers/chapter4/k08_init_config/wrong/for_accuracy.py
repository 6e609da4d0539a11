"""Accuracy asks for word vectors that are not installed.

Caught by: test_printed_config_keeps_the_defaults
The learner reads: paths.vectors is 'en_core_web_lg' and would be None
"""

TO_STDOUT = "python -m spacy init config - -p ner -o accuracy"
