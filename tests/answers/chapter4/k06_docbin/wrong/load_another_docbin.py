"""One DocBin reads the file, and the docs of another are returned.

Caught by: test_every_doc_is_loaded_in_order
The learner reads: 5 docs were saved, and what `load_docs` returns has 0.
"""


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    doc_bin = DocBin()
    DocBin().from_disk(path)
    return list(doc_bin.get_docs(nlp.vocab))
