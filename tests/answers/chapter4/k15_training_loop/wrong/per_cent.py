"""100 instead of 1.

Caught by: test_score_is_one_if_all_is_found
The learner reads: `evaluate` returns 100. The F-score of the kata goes from 0 to 1.
"""


def evaluate(nlp, gold):
    return 100 * nlp.evaluate(_examples(nlp, gold))["ents_f"]
