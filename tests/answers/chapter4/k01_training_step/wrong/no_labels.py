"""The labels were never added.

Caught by: test_ner_has_the_labels
The learner reads: The `ner` has no label, and it was asked for ['GADGET'].
"""


def new_pipeline(labels: list[str]) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    nlp.initialize()
    return nlp
