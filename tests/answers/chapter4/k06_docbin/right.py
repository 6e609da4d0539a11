"""Right answers, which the tests must accept: other ways than the reference answer's."""


class added_one_by_one:
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


class attributes_for_entities:
    """Only the attributes that make entities, and user data that nobody asked for."""

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin(attrs=["ENT_IOB", "ENT_TYPE"], store_user_data=True, docs=docs)
        doc_bin.to_disk(str(path))


class bytes:
    """The bytes of a DocBin, written and read by Python itself."""

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(DocBin(docs=list(docs)).to_bytes())

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        doc_bin = DocBin().from_bytes(Path(path).read_bytes())
        return [*doc_bin.get_docs(nlp.vocab)]


class corpus_reader:
    """The reader that spacy train uses, which makes Examples."""

    from spacy.training import Corpus

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return [example.reference for example in Corpus(path)(nlp)]


class merged:
    """Small DocBins that become one, after the old file is removed."""

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        Path(path).unlink(missing_ok=True)
        whole = DocBin()
        for doc in docs:
            whole.merge(DocBin(docs=[doc]))
        whole.to_disk(path)


class tuple:
    """A tuple can be gone through as often as a list."""

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return tuple(DocBin().from_disk(Path(path)).get_docs(nlp.vocab))
