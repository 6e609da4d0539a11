"""Small DocBins that become one, after the old file is removed."""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    Path(path).unlink(missing_ok=True)
    whole = DocBin()
    for doc in docs:
        whole.merge(DocBin(docs=[doc]))
    whole.to_disk(path)
