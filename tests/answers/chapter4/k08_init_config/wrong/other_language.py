"""A German pipeline.

Caught by: test_printed_config_keeps_the_defaults
The learner reads: Which option does that? nlp.lang is 'de' and would be 'en'
"""

TO_STDOUT = "python -m spacy init config - --lang de -p ner"
