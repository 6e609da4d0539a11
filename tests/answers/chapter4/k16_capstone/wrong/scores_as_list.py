"""A list of labels and scores.

Caught by: test_scores_of_each_label
The learner reads: with an entry for each label; this is of the type list.
"""


def scores(nlp, gold):
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    return list(nlp.evaluate(examples)["ents_per_type"].items())
