"""The DocBin is made, and never written.

Caught by: test_file_is_at_the_given_path
The learner reads: there is no such file now. Other files: none.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    return DocBin(docs=docs)
