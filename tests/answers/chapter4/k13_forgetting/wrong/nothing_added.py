"""Old docs are mixed in, and the new persons stay unlabelled.

Caught by: test_predictions_join_the_entities
The learner reads: `nlp` predicts an entity for this text that your Doc has not
"""


def repair(nlp, new, old):
    return new + old
