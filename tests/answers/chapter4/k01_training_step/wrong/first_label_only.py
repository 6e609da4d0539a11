"""Only the first of the labels was added.

Caught by: test_ner_has_the_labels
The learner reads: The `ner` has the labels ['PERSON'], and it was asked for ['PERSON', 'WEBSITE'].
"""


def new_pipeline(labels: list[str]) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("ner").add_label(labels[0])
    nlp.initialize()
    return nlp
