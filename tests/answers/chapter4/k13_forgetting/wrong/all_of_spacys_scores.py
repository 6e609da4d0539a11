"""The whole dictionary of spaCy's evaluation.

Caught by: test_each_label_has_a_score
The learner reads: The dictionary says nothing of PERSON
"""


def scores(nlp, gold):
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    return nlp.evaluate(examples)
