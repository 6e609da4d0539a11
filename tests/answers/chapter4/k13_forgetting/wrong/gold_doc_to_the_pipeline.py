"""A Doc keeps the entities that it has.

Caught by: test_each_label_has_a_score
The learner reads: Do the docs that it is judged by hold the right entities already?
"""

from spacy.scorer import Scorer


def scores(nlp, gold):
    examples = [Example(nlp(doc.copy()), doc) for doc in gold]
    per_type = Scorer().score(examples)["ents_per_type"]
    return {label: score["f"] for label, score in per_type.items()}
