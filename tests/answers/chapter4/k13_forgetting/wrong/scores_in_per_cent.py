"""From 0 to 100.

Caught by: test_each_label_has_a_score
The learner reads: The F-score of PERSON is 100 here
"""


def scores(nlp, gold):
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    per_type = nlp.evaluate(examples)["ents_per_type"]
    return {label: 100 * score["f"] for label, score in per_type.items()}
