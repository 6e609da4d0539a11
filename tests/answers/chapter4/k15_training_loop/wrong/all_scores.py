"""nlp.evaluate returns a dictionary of scores.

Caught by: test_score_is_one_if_all_is_found
The learner reads: `evaluate` returns a whole dictionary of scores
"""


def evaluate(nlp, gold):
    return nlp.evaluate(_examples(nlp, gold))
