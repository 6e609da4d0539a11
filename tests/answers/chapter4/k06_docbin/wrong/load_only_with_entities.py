"""Docs without entities are left out.

Caught by: test_every_doc_is_loaded_in_order
The learner reads: 5 docs were saved, and what `load_docs` returns has 4.
"""


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    return [doc for doc in DocBin().from_disk(path).get_docs(nlp.vocab) if doc.ents]
