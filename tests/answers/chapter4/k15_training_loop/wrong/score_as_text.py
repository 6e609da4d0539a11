"""The score is made ready to be printed.

Caught by: test_score_is_one_if_all_is_found
The learner reads: `evaluate` returns a number; this is of the type str.
"""


def evaluate(nlp, gold):
    return f"{nlp.evaluate(_examples(nlp, gold))['ents_f']:.2f}"
