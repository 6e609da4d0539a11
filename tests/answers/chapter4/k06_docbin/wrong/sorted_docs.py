"""The docs are in the order of their texts.

Caught by: test_every_doc_is_saved_in_order
The learner reads: in the file should be
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    DocBin(docs=sorted(docs, key=lambda doc: doc.text)).to_disk(path)
