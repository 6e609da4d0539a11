"""The docs are read and never returned.

Caught by: test_loaded_docs_come_as_a_list
The learner reads: `load_docs` returns None. Is there a `return` at its end?
"""


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    list(DocBin().from_disk(path).get_docs(nlp.vocab))
