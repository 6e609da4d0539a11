"""The new bytes follow the old ones, which are all that spaCy reads.

Caught by: test_old_file_is_replaced
The learner reads: the file still has 6. It should now have only the 3.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    with Path(path).open("ab") as file:
        file.write(DocBin(docs=docs).to_bytes())
