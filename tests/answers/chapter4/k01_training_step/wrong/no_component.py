"""A blank pipeline has a tokenizer and no `ner`.

Caught by: test_pipeline_has_an_ner
The learner reads: The pipeline has the components [], and no 'ner' among them.
"""


def new_pipeline(labels: list[str]) -> Language:
    nlp = spacy.blank("en")
    nlp.initialize()
    return nlp
