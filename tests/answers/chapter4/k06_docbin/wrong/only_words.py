"""The attribute ORTH is the words; entities are other attributes.

Caught by: test_entities_are_saved
The learner reads: Entities of this doc when it was saved: 1. In the file: 0.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    DocBin(attrs=["ORTH"], docs=docs).to_disk(path)
