"""nlp.evaluate takes Examples, not Docs.

Caught by: test_score_is_one_if_all_is_found
The learner reads: The Language.evaluate method takes a list of Example objects
"""


def evaluate(nlp, gold):
    return nlp.evaluate(gold)["ents_f"]
