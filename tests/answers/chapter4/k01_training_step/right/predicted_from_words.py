"""The predicted Doc takes over the tokens of the reference."""


def example(nlp: Language, reference: Doc) -> Example:
    words = [token.text for token in reference]
    spaces = [bool(token.whitespace_) for token in reference]
    return Example(Doc(nlp.vocab, words=words, spaces=spaces), reference)
