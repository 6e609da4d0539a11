"""Tags of a new Doc; the old Doc stays as it was."""


def relabel(doc: Doc, old: str, new: str) -> Doc:
    tags = []
    for token in doc:
        label = new if token.ent_type_ == old else token.ent_type_
        tags.append(f"{token.ent_iob_}-{label}" if label else "O")
    words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
    return Doc(doc.vocab, words=words, spaces=spaces, ents=tags)
