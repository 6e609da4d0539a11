"""Docs without entities teach a model too, and are left out.

Caught by: test_every_doc_is_saved_in_order
The learner reads: and the file has 4. Each doc should be there once, also one without
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    DocBin(docs=[doc for doc in docs if doc.ents]).to_disk(path)
