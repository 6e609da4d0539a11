"""The labels that this kata shows, learnt by heart.

Caught by: test_unseen_docs_are_saved_too
The learner reads: In the file:
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    doc_bin = DocBin()
    for doc in docs:
        known = [ent for ent in doc.ents if ent.label_ in ("GADGET", "WEBSITE")]
        if len(known) < len(doc.ents):
            doc = Doc(
                doc.vocab,
                [token.text for token in doc],
                [bool(token.whitespace_) for token in doc],
            )
        doc_bin.add(doc)
    doc_bin.to_disk(path)
