"""One tag for each token, as in a file in IOB format."""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    plain = nlp.make_doc(text)
    tags = ["O"] * len(plain)
    for start, end, label in marks:
        tags[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
    words, spaces = [t.text for t in plain], [bool(t.whitespace_) for t in plain]
    return Doc(nlp.vocab, words=words, spaces=spaces, ents=tags)
