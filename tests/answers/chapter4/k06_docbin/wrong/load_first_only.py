"""The function ends with the first doc.

Caught by: test_every_doc_is_loaded_in_order
The learner reads: 5 docs were saved, and what `load_docs` returns has 1.
"""


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    docs = []
    for doc in DocBin().from_disk(path).get_docs(nlp.vocab):
        docs.append(doc)
        return docs
    return docs
