"""`initialize` returns an optimizer, not the pipeline.

Caught by: test_pipeline_has_an_ner
The learner reads: `new_pipeline` returns the optimizer, which is what `initialize` gives back.
"""


def new_pipeline(labels: list[str]) -> Language:
    nlp = spacy.blank("en")
    ner = nlp.add_pipe("ner")
    for label in labels:
        ner.add_label(label)
    return nlp.initialize()
