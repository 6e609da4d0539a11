"""The texts come back, not the docs.

Caught by: test_loaded_docs_come_as_a_list
The learner reads: `load_docs` returns a list of Docs; this one holds str.
"""


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    return [doc.text for doc in DocBin().from_disk(path).get_docs(nlp.vocab)]
