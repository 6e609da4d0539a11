"""The same words in another place are another entity.

Caught by: test_score_is_the_f_score
The learner reads: which is not the F-score. Entities in gold:
"""


def evaluate(nlp, gold):
    right, found = set(), set()
    for doc in gold:
        right |= {(ent.text, ent.label_) for ent in doc.ents}
        found |= {(ent.text, ent.label_) for ent in nlp(doc.text).ents}
    return 2 * len(right & found) / (len(right) + len(found))
