"""The same pipeline comes back each time, and collects labels.

Caught by: test_ner_has_the_labels
The learner reads: The `ner` has the labels ['GADGET', 'PERSON', 'WEBSITE'], and it was asked for
"""

PIPELINE = spacy.blank("en")
NER = PIPELINE.add_pipe("ner")


def new_pipeline(labels: list[str]) -> Language:
    for label in labels:
        NER.add_label(label)
    PIPELINE.initialize()
    return PIPELINE
