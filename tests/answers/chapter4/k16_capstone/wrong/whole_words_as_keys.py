"""The keys are p, r and f; here they are written out.

Caught by: test_scores_of_each_label
The learner reads: there should be a number with the key 'p'; there is
"""


def scores(nlp, gold):
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    return {
        label: {"precision": score["p"], "recall": score["r"], "f-score": score["f"]}
        for label, score in nlp.evaluate(examples)["ents_per_type"].items()
    }
