"""Entities with another label than GADGET are not saved.

Caught by: test_entities_are_saved
The learner reads: Entities of this doc when it was saved: 3. In the file: 2.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    doc_bin = DocBin()
    for doc in docs:
        copy = doc.copy()
        copy.set_ents([ent for ent in doc.ents if ent.label_ == "GADGET"], default="unmodified")
        for ent in doc.ents:
            if ent.label_ != "GADGET":
                copy.set_ents([], outside=[copy[ent.start : ent.end]], default="unmodified")
        doc_bin.add(copy)
    doc_bin.to_disk(path)
