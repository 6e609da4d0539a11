"""A tuple can be gone through as often as a list."""


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    return tuple(DocBin().from_disk(Path(path)).get_docs(nlp.vocab))
