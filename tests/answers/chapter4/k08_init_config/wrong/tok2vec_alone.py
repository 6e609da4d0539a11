"""The layer that turns tokens into numbers finds no entities.

Caught by: test_printed_config_is_for_ner_alone
The learner reads: The config is for a pipeline of no component; it should be for ner alone.
"""

TO_STDOUT = "python -m spacy init config - --pipeline tok2vec"
