"""The gold doc stands on the predicted side.

Caught by: test_scores_of_each_label
The learner reads: `scores` says 1.00 for the precision of PERSON.
"""


def scores(nlp, gold):
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    examples = [Example(eg.reference, nlp(eg.predicted)) for eg in examples]
    return nlp.evaluate(examples)["ents_per_type"]
