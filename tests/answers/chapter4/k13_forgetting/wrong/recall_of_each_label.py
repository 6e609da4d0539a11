"""How many are found, however many are wrong besides.

Caught by: test_scores_are_f_scores
The learner reads: which is not its F-score
"""


def scores(nlp, gold):
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    per_type = nlp.evaluate(examples)["ents_per_type"]
    return {label: score["r"] for label, score in per_type.items()}
