"""The DocBin never gets the docs.

Caught by: test_every_doc_is_saved_in_order
The learner reads: 5 docs were saved, and the file has 0.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    DocBin().to_disk(path)
