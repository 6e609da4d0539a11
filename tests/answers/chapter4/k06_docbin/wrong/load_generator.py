"""The generator can be gone through only once.

Caught by: test_loaded_docs_come_as_a_list
The learner reads: `load_docs` returns a generator. After one loop over it nothing is left
"""


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    return DocBin().from_disk(path).get_docs(nlp.vocab)
