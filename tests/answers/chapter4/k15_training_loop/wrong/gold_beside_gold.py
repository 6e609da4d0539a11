"""Compared with itself, everything is right.

Caught by: test_pipeline_sees_the_text_alone
The learner reads: This pipeline finds nothing, and `evaluate` returns 1.00
"""

from spacy.scorer import Scorer


def evaluate(nlp, gold):
    examples = [Example(doc, doc) for doc in gold]
    return Scorer().score(examples)["ents_f"]
