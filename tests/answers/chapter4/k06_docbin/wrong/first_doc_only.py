"""Only the first of the docs is added.

Caught by: test_every_doc_is_saved_in_order
The learner reads: 5 docs were saved, and the file has 1.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    for doc in docs:
        DocBin(docs=[doc]).to_disk(path)
        return
