"""The spans in a list get the label, and are set as entities again."""


def relabel(doc: Doc, old: str, new: str) -> Doc:
    ents = list(doc.ents)
    for ent in ents:
        if ent.label_ == old:
            ent.label_ = new
    doc.ents = ents
    return doc
