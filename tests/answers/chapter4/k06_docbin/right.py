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


class all_attributes_by_name:
    """The attributes that a DocBin saves by default, by their names."""

    ATTRS = ["ORTH", "NORM", "TAG", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID"]
    MORE = ["LEMMA", "MORPH", "POS", "SENT_START"]

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(attrs=[*ATTRS, *MORE], docs=docs).to_disk(Path(path).resolve())


class another_file_first:
    """The file is written under another name, which then takes the place of the old one."""

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        path = Path(path)
        other = path.with_name(f"{path.name}.part")
        DocBin(docs=docs).to_disk(other)
        other.replace(path)


class bytes:
    """The bytes of a DocBin, written and read by Python itself."""

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(DocBin(docs=list(docs)).to_bytes())

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        doc_bin = DocBin().from_bytes(Path(path).read_bytes())
        return [*doc_bin.get_docs(nlp.vocab)]


class copies:
    """Copies of the docs, and an old file that is removed first."""

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        copies = [doc.copy() for doc in docs]
        Path(path).unlink(missing_ok=True)
        DocBin(docs=copies).to_disk(path)


class kept_as_bytes:
    """What is kept is the file, and the docs are made anew each time."""

    KEPT = {}

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        data = Path(path).read_bytes()
        doc_bin = KEPT.setdefault(data, DocBin().from_bytes(data))
        return list(doc_bin.get_docs(nlp.vocab))


class list_of_a_class:
    """A list is a list, also one of a class of its own."""

    class Docs(list):
        pass

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return Docs(reference(nlp, path))


class merged:
    """Small DocBins that become one, after the old file is removed."""

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        Path(path).unlink(missing_ok=True)
        whole = DocBin()
        for doc in docs:
            whole.merge(DocBin(docs=[doc]))
        whole.to_disk(path)


class number_of_docs:
    """The length of the DocBin, and the docs one by one."""

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        doc_bin = DocBin().from_disk(path)
        docs = doc_bin.get_docs(nlp.vocab)
        return [next(docs) for _ in range(len(doc_bin))]


class one_doc_after_the_other:
    """The docs are read in a loop, and put together."""

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs: list[Doc] = []
        docs.extend(DocBin().from_disk(path).get_docs(nlp.vocab))
        return docs


class one_docbin_for_all_reads:
    """A DocBin forgets what it has read when it reads another file."""

    READER = DocBin()

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        READER.from_disk(path)
        return list(READER.get_docs(nlp.vocab))


class open_files:
    """The files are opened by Python."""

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        with Path(path).open("wb") as file:
            file.write(DocBin(docs=docs).to_bytes())

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        with Path(path).open("rb") as file:
            return list(DocBin().from_bytes(file.read()).get_docs(nlp.vocab))


class reader_of_examples:
    """The reader of spacy train, and the docs without tokens that it leaves out."""

    from spacy.training import Corpus

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        read = iter([example.reference for example in Corpus(path)(nlp)])
        return [next(read) if len(doc) else doc for doc in reference(nlp, path)]


class saved_and_returned:
    """The DocBin comes back as well, for whoever wants it."""

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin(docs=tuple(docs))
        doc_bin.to_disk(path)
        return doc_bin


class user_data_too:
    """User data that nobody asked for."""

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin(store_user_data=True, docs=docs)
        doc_bin.to_disk(str(path))

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list(DocBin(store_user_data=True).from_disk(str(path)).get_docs(nlp.vocab))
