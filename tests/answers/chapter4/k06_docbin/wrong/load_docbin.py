"""The DocBin is returned, not the docs in it.

Caught by: test_loaded_docs_come_as_a_list
The learner reads: `load_docs` returns a DocBin; it should be a list of Docs.
"""


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    return DocBin().from_disk(path)
