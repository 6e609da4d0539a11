"""Of two spans of the same length the first stays.

Caught by: test_predictions_join_the_entities
The learner reads: A new doc has lost an entity of its own
"""

from spacy.tokens import Span
from spacy.util import filter_spans


def repair(nlp, new, old):
    docs = []
    for doc in new:
        copy = doc.copy()
        found = [Span(copy, ent.start, ent.end, label=ent.label_) for ent in nlp(doc.text).ents]
        copy.ents = filter_spans([*found, *copy.ents])
        docs.append(copy)
    return docs + old
