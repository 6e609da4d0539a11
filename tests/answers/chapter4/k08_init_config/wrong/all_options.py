"""Every option is filled in, as a form would have it.

Caught by: test_printed_config_keeps_the_defaults
The learner reads: nlp.lang is 'de' and would be 'en' and 1 more.
"""

TO_STDOUT = "python -m spacy init config - --lang de --pipeline ner --optimize accuracy --gpu"
