"""The second loop over a generator finds nothing.

Caught by: test_docs_may_come_from_a_generator
The learner reads: 9 docs were saved, and the file has 0.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    labels = {ent.label_ for doc in docs for ent in doc.ents}
    print(sorted(labels))
    DocBin(docs=docs).to_disk(path)
