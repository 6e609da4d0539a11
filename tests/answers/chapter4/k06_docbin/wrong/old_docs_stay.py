"""The docs of an old file are kept in front of the new ones.

Caught by: test_old_file_is_replaced
The learner reads: the file, which had 6 other docs before, has 9.
"""

from spacy.vocab import Vocab


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    doc_bin = DocBin()
    if Path(path).exists():
        doc_bin = DocBin(docs=DocBin().from_disk(path).get_docs(Vocab()))
    for doc in docs:
        doc_bin.add(doc)
    doc_bin.to_disk(path)
