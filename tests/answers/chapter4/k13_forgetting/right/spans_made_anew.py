"""New docs from the texts, with spans of their own; the old docs first."""

from spacy.tokens import Span


def repair(nlp, new, old):
    docs = list(old)
    for doc in new:
        predicted, merged = nlp(doc.text), nlp.make_doc(doc.text)
        spans = [Span(merged, ent.start, ent.end, label=ent.label_) for ent in doc.ents]
        taken = {i for span in spans for i in range(span.start, span.end)}
        for ent in predicted.ents:
            if taken.isdisjoint(range(ent.start, ent.end)):
                spans.append(Span(merged, ent.start, ent.end, label=ent.label_))
        merged.ents = spans
        docs.append(merged)
    return docs
