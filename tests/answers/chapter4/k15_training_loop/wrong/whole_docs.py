"""The share of docs without a mistake.

Caught by: test_score_is_the_f_score
The learner reads: which is not the F-score. Entities in gold:
"""


def evaluate(nlp, gold):
    right = 0
    for doc in gold:
        found = [(ent.start, ent.end, ent.label_) for ent in nlp(doc.text).ents]
        right += found == [(ent.start, ent.end, ent.label_) for ent in doc.ents]
    return right / len(gold) if any(nlp(doc.text).ents for doc in gold) else 0.0
