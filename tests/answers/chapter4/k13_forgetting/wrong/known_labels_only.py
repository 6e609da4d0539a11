"""Two labels that stand in the code.

Caught by: test_scores_are_f_scores
The learner reads: The dictionary says nothing of GADGET
"""


def scores(nlp, gold):
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    per_type = nlp.evaluate(examples)["ents_per_type"]
    return {label: per_type[label]["f"] for label in ("PERSON", "WEBSITE") if label in per_type}
