"""Without docs no file is written.

Caught by: test_every_doc_is_saved_in_order
The learner reads: was called with 0 docs and the path
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    docs = list(docs)
    if docs:
        DocBin(docs=docs).to_disk(path)
