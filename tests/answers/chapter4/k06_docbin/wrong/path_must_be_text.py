"""A Path cannot be added to text.

Caught by: test_file_is_at_the_given_path
The learner reads: `save_docs` raises TypeError
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    DocBin(docs=docs).to_disk("" + path)
