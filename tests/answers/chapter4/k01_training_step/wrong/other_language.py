"""A pipeline without a language of its own.

Caught by: test_pipeline_has_an_ner
The learner reads: The pipeline's language is 'xx'; the code of English is 'en'.
"""


def new_pipeline(labels: list[str]) -> Language:
    nlp = spacy.blank("xx")
    ner = nlp.add_pipe("ner")
    for label in labels:
        ner.add_label(label)
    nlp.initialize()
    return nlp
