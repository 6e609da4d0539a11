"""Compared with itself, every label is perfect.

Caught by: test_each_label_has_a_score
The learner reads: The pipeline finds no website, and `scores` says 1.00 instead of 0.
"""

from spacy.scorer import Scorer


def scores(nlp, gold):
    examples = [Example(doc, doc) for doc in gold]
    per_type = Scorer().score(examples)["ents_per_type"]
    return {label: score["f"] for label, score in per_type.items()}
