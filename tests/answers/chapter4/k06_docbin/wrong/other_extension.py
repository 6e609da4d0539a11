"""Another extension than .spacy, which spacy train does not accept.

Caught by: test_file_is_at_the_given_path
The learner reads: there is no such file now. Other files: corpus1/comments.docbin.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    DocBin(docs=docs).to_disk(Path(path).with_suffix(".docbin"))
