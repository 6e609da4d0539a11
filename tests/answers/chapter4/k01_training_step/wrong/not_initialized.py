"""Without `initialize` there are no weights.

Caught by: test_weights_are_initialized
The learner reads: its `ner` has no weights, not even random ones. spaCy says: [E109]
"""


def new_pipeline(labels: list[str]) -> Language:
    nlp = spacy.blank("en")
    ner = nlp.add_pipe("ner")
    for label in labels:
        ner.add_label(label)
    return nlp
