"""The score is computed and printed, not returned.

Caught by: test_score_is_one_if_all_is_found
The learner reads: `evaluate` returns None.
"""


def evaluate(nlp, gold):
    print(nlp.evaluate(_examples(nlp, gold))["ents_f"])
