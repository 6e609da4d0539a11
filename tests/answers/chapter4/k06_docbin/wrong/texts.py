"""The texts alone are saved.

Caught by: test_file_holds_a_docbin
The learner reads: There is a file comments.spacy, but not a DocBin in it
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    Path(path).write_text("\n".join(doc.text for doc in docs), encoding="utf-8")
