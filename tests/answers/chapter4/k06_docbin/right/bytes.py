"""The bytes of a DocBin, written and read by Python itself."""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(DocBin(docs=list(docs)).to_bytes())


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    doc_bin = DocBin().from_bytes(Path(path).read_bytes())
    return [*doc_bin.get_docs(nlp.vocab)]
