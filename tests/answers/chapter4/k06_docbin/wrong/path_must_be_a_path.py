"""Text has no methods of a Path.

Caught by: test_file_is_at_the_given_path
The learner reads: `save_docs` raises AttributeError: 'str' object has no attribute 'open'
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    with path.open("wb") as file:
        file.write(DocBin(docs=docs).to_bytes())
