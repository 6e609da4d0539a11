"""Tokens outside of the entities are saved as if nobody had looked at them.

Caught by: test_not_annotated_differs_from_no_entity
The learner reads: when the doc was saved. In the file it is not annotated.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    doc_bin = DocBin()
    for doc in docs:
        copy = doc.copy()
        copy.set_ents(list(doc.ents), default="missing")
        doc_bin.add(copy)
    doc_bin.to_disk(path)
