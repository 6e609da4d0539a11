"""Where entities begin is saved, and not what they are.

Caught by: test_entities_are_saved
The learner reads: Entities of this doc when it was saved: 1. In the file: 1, but not the same.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    DocBin(attrs=["ENT_IOB"], docs=docs).to_disk(path)
