"""The entity ruler is a component that is not trained.

Caught by: test_printed_config_is_for_ner_alone
The learner reads: The config is for a pipeline of entity_ruler;
"""

TO_STDOUT = "python -m spacy init config - -p entity_ruler"
