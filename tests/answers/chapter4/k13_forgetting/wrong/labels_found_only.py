"""A label that the pipeline never finds is left out, and just this one is forgotten.

Caught by: test_each_label_has_a_score
The learner reads: The dictionary says nothing of WEBSITE
"""


def scores(nlp, gold):
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    per_type = nlp.evaluate(examples)["ents_per_type"]
    return {label: score["f"] for label, score in per_type.items() if score["f"] > 0}
