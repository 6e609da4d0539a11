"""Predictions are added where a doc has none of its own.

Caught by: test_predictions_join_the_entities
The learner reads: `nlp` predicts an entity for this text that your Doc has not
"""


def repair(nlp, new, old):
    return [doc if doc.ents else nlp(doc.copy()) for doc in new] + old
