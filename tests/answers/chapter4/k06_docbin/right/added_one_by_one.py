"""An empty DocBin that gets its docs in a loop."""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    doc_bin = DocBin()
    for doc in docs:
        doc_bin.add(doc)
    doc_bin.to_disk(path)


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    doc_bin = DocBin()
    doc_bin.from_disk(path)
    docs = []
    for doc in doc_bin.get_docs(nlp.vocab):
        docs.append(doc)
    return docs
