"""The predicted side stays empty if nobody asks the pipeline.

Caught by: test_score_is_one_if_all_is_found
The learner reads: and `evaluate` returns 0.00 instead of 1.
"""

from spacy.scorer import Scorer


def evaluate(nlp, gold):
    return Scorer().score(_examples(nlp, gold))["ents_f"]
