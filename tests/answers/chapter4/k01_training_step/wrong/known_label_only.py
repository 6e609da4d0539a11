"""The label of the example in the docstring, whatever was asked for.

Caught by: test_ner_has_the_labels
The learner reads: The `ner` has the labels ['GADGET'], and it was asked for ['PERSON', 'WEBSITE'].
"""


def new_pipeline(labels: list[str]) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("ner").add_label("GADGET")
    nlp.initialize()
    return nlp
