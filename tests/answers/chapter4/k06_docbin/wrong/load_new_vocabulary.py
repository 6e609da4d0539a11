"""The docs get a vocabulary of their own.

Caught by: test_loaded_docs_have_the_vocabulary_of_nlp
The learner reads: has another vocabulary than `nlp`
"""

from spacy.vocab import Vocab


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(Vocab()))
