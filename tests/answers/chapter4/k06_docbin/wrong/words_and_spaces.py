"""New docs with the same words and spaces, and without entities.

Caught by: test_entities_are_saved
The learner reads: Entities of this doc when it was saved: 1. In the file: 0.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    copies = [
        Doc(doc.vocab, [token.text for token in doc], [bool(token.whitespace_) for token in doc])
        for doc in docs
    ]
    DocBin(docs=copies).to_disk(path)
