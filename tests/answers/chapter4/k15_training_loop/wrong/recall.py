"""How many of the gold entities are found, whatever else is predicted.

Caught by: test_score_is_the_f_score
The learner reads: This is the recall.
"""


def evaluate(nlp, gold):
    return nlp.evaluate(_examples(nlp, gold))["ents_r"]
