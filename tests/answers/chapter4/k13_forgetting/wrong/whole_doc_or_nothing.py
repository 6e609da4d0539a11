"""Predictions are dropped for the whole text if one of them overlaps.

Caught by: test_predictions_join_the_entities
The learner reads: `nlp` predicts an entity for this text that your Doc has not
"""


def repair(nlp, new, old):
    docs = []
    for doc in new:
        own = {token.i for ent in doc.ents for token in ent}
        found = {token.i for ent in nlp(doc.text).ents for token in ent}
        docs.append(doc if own & found else nlp(doc.copy()))
    return docs + old
