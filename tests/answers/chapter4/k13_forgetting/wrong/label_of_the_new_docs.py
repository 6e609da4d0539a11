"""The predictions get the new label.

Caught by: test_predictions_join_the_entities
The learner reads: `nlp` predicts an entity for this text that your Doc has not
"""

from spacy.tokens import Span


def repair(nlp, new, old):
    docs = []
    for doc in new:
        copy = nlp(doc.copy())
        copy.ents = [Span(copy, ent.start, ent.end, label="WEBSITE") for ent in copy.ents]
        docs.append(copy)
    return docs + old
