"""A generator has no length.

Caught by: test_docs_may_come_from_a_generator
The learner reads: `save_docs` raises TypeError: object of type 'generator' has no len()
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    doc_bin = DocBin()
    for number in range(len(docs)):
        doc_bin.add(docs[number])
    doc_bin.to_disk(path)
