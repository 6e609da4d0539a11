"""The F-score is the harmonic mean of precision and recall.

Caught by: test_score_is_the_f_score
The learner reads: which is not the F-score. Entities in gold:
"""


def evaluate(nlp, gold):
    scores = nlp.evaluate(_examples(nlp, gold))
    return (scores["ents_p"] + scores["ents_r"]) / 2
