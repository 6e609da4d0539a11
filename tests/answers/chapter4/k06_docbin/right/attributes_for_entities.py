"""Only the attributes that make entities, and user data that nobody asked for."""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    doc_bin = DocBin(attrs=["ENT_IOB", "ENT_TYPE"], store_user_data=True, docs=docs)
    doc_bin.to_disk(str(path))
