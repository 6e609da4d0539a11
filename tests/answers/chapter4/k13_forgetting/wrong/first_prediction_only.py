"""Only one prediction for each text.

Caught by: test_predictions_join_the_entities
The learner reads: `nlp` predicts an entity for this text that your Doc has not
"""

from spacy.util import filter_spans


def repair(nlp, new, old):
    docs = []
    for doc in new:
        copy, found = doc.copy(), nlp(doc.text).ents[:1]
        spans = [copy.char_span(ent.start_char, ent.end_char, ent.label_) for ent in found]
        copy.ents = filter_spans([*copy.ents, *spans])
        docs.append(copy)
    return docs + old
