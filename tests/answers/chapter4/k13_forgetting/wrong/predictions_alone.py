"""The websites are lost.

Caught by: test_predictions_join_the_entities
The learner reads: A new doc has lost an entity of its own
"""


def repair(nlp, new, old):
    return [nlp(doc.text) for doc in new] + old
