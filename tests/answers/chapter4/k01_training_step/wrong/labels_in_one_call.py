"""`add_label` takes one label, not a list.

Caught by: test_pipeline_has_an_ner
The learner reads: `new_pipeline` raises TypeError: [E017]
"""


def new_pipeline(labels: list[str]) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("ner").add_label(labels)
    nlp.initialize()
    return nlp
