"""Dictionaries from the characters at which tokens begin and end."""


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = nlp(text)
    firsts = {token.idx: token.i for token in doc}
    lasts = {token.idx + len(token): token.i for token in doc}
    try:
        doc.ents = [Span(doc, firsts[s], lasts[e] + 1, label=label) for s, e, label in entities]
    except KeyError:
        raise ValueError("an offset lies inside a token") from None
    return doc
