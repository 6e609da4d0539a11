"""What was found in a text is remembered, also for the next pipeline.

Caught by: test_forgetting_is_measured
The learner reads: after the update, and `scores` says
"""

from spacy.scorer import Scorer

FOUND = {}


def scores(nlp, gold):
    for doc in gold:
        if doc.text not in FOUND:
            FOUND[doc.text] = nlp(doc.text)
    examples = [Example(FOUND[doc.text], doc) for doc in gold]
    per_type = Scorer.score_spans(examples, "ents")["ents_per_type"]
    return {label: score["f"] for label, score in per_type.items()}
