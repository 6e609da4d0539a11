"""Entities that follow each other are joined, as tags without B and I would do.

Caught by: test_entities_are_saved
The learner reads: Entities of this doc when it was saved: 3. In the file: 2.
"""


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    doc_bin = DocBin()
    for doc in docs:
        copy = doc.copy()
        for token in copy[1:]:
            before = copy[token.i - 1]
            if token.ent_iob_ == "B" and before.ent_type == token.ent_type:
                first = before.i
                while copy[first].ent_iob_ == "I":
                    first -= 1
                end = token.i + 1
                while end < len(copy) and copy[end].ent_iob_ == "I":
                    end += 1
                joined = copy[first:end]
                joined.label_ = token.ent_type_
                others = [ent for ent in copy.ents if ent.end <= first or ent.start >= end]
                copy.ents = [*others, joined]
        doc_bin.add(copy)
    doc_bin.to_disk(path)
