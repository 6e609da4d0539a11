"""The pipeline itself makes the predicted Doc: an untrained one finds nothing yet."""


def example(nlp: Language, reference: Doc) -> Example:
    return Example(nlp(reference.text), reference)
