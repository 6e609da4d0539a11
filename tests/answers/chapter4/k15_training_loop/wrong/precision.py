"""How many of the predictions are right, whatever is missed.

Caught by: test_score_is_the_f_score
The learner reads: This is the precision.
"""


def evaluate(nlp, gold):
    return nlp.evaluate(_examples(nlp, gold))["ents_p"]
