"""The reader that spacy train uses, which makes Examples."""

from spacy.training import Corpus


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    return [example.reference for example in Corpus(path)(nlp)]
