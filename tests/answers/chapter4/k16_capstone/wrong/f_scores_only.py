"""One number for each label.

Caught by: test_scores_of_each_label
The learner reads: there should be a dictionary with the keys p, r and f
"""


def scores(nlp, gold):
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    per_type = nlp.evaluate(examples)["ents_per_type"]
    return {label: three["f"] for label, three in per_type.items()}
