"""Settings for a graphics card.

Caught by: test_saved_config_keeps_the_defaults
The learner reads: nlp.batch_size is 128 and would be 1000
"""

TO_FILE = "python -m spacy init config config.cfg -p ner --gpu"
