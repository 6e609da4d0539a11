"""The first argument of a DocBin is not its docs.

Caught by: test_file_is_at_the_given_path
The learner reads: `save_docs` raises AttributeError
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    DocBin(docs).to_disk(path)
