"""The docs are taken out of the list, which is empty afterwards.

Caught by: test_given_docs_stay_as_they_are
The learner reads: docs before they were saved, and has 0 now.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    doc_bin = DocBin()
    docs = docs if isinstance(docs, list) else list(docs)
    while docs:
        doc_bin.add(docs.pop(0))
    doc_bin.to_disk(path)
