"""Each doc is written by its own method, over the one before.

Caught by: test_file_holds_a_docbin
The learner reads: There is a file comments.spacy, but not a DocBin in it
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    for doc in docs:
        doc.to_disk(path)
