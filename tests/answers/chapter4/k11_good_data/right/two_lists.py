"""The entities to change and the others, put together again."""


def relabel(doc: Doc, old: str, new: str) -> Doc:
    others = [ent for ent in doc.ents if ent.label_ != old]
    changed = [Span(doc, ent.start, ent.end, label=new) for ent in doc.ents if ent.label_ == old]
    doc.ents = changed + others
    return doc
