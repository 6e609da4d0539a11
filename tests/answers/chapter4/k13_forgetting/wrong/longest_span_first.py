"""filter_spans keeps the longer of two spans, also if that is the predicted one.

Caught by: test_own_entities_come_first
The learner reads: A new doc has lost an entity of its own
"""

from spacy.tokens import Span
from spacy.util import filter_spans


def repair(nlp, new, old):
    docs = []
    for doc in new:
        copy = doc.copy()
        found = [Span(copy, ent.start, ent.end, label=ent.label_) for ent in nlp(doc.text).ents]
        copy.ents = filter_spans([*copy.ents, *found])
        docs.append(copy)
    return docs + old
