"""Only persons are taken over, and `nlp` may know other labels.

Caught by: test_predictions_join_the_entities
The learner reads: `nlp` predicts an entity for this text that your Doc has not
"""


def repair(nlp, new, old):
    docs = []
    for doc in new:
        own = [(ent.label_, ent.start, ent.end) for ent in doc.ents]
        copy = nlp(doc.copy())
        spans = [(ent.label_, ent.start, ent.end) for ent in copy.ents]
        copy.ents = [span for span in spans if span in own or span[0] == "PERSON"]
        docs.append(copy)
    return docs + old
