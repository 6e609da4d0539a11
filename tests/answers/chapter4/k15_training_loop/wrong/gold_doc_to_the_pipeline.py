"""A Doc that holds entities keeps them.

Caught by: test_pipeline_sees_the_text_alone
The learner reads: the docs that it is judged by hold the right entities already
"""

from spacy.scorer import Scorer


def evaluate(nlp, gold):
    examples = [Example(nlp(doc.copy()), doc) for doc in gold]
    return Scorer().score(examples)["ents_f"]
