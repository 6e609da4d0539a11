"""Docs with the same text count as one.

Caught by: test_every_doc_is_saved_in_order
The learner reads: 12 docs were saved, and the file has 9. Each doc should be there once, also
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    DocBin(docs={doc.text: doc for doc in docs}.values()).to_disk(path)
