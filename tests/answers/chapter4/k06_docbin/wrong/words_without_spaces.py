"""New docs from the words, without what stood between them.

Caught by: test_every_doc_is_saved_in_order
The learner reads: Doc number 1 in the file should be
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    words = [(doc.vocab, [token.text for token in doc]) for doc in docs]
    DocBin(docs=[Doc(vocab, one, [False] * len(one)) for vocab, one in words]).to_disk(path)
