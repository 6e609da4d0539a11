"""The type of an entity alone does not say where it begins.

Caught by: test_entities_are_saved
The learner reads: Entities of this doc when it was saved: 1. In the file: 0.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    DocBin(attrs=["ENT_TYPE"], docs=docs).to_disk(path)
