"""The gold docs are emptied, so that the pipeline fills them.

Caught by: test_each_label_has_a_score
The learner reads: `scores` changes the entities of the gold docs, and they were right.
"""


def scores(nlp, gold):
    examples = []
    for doc in gold:
        right = doc.copy()
        doc.ents = []
        examples.append(Example(doc, right))
    return {label: score["f"] for label, score in nlp.evaluate(examples)["ents_per_type"].items()}
