"""The folder of the path is left out.

Caught by: test_file_is_at_the_given_path
The learner reads: there is no such file now. Other files: comments.spacy.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    DocBin(docs=docs).to_disk(Path(path).name)
