"""An old file is never written over.

Caught by: test_old_file_is_replaced
The learner reads: the file still has 6. It should now have only the 3.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    if not Path(path).exists():
        DocBin(docs=docs).to_disk(path)
