"""Compared with itself, everything is right.

Caught by: test_scores_of_each_label
The learner reads: `scores` says 1.00 for the
"""


def scores(nlp, gold):
    examples = [Example(doc, doc) for doc in gold]
    return nlp.evaluate(examples)["ents_per_type"]
