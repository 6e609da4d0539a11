"""from_disk is a method of a DocBin that was made, not of the class.

Caught by: test_loaded_docs_come_as_a_list
The learner reads: `load_docs` raises TypeError: DocBin.from_disk() missing 1 required
"""


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    return list(DocBin.from_disk(path).get_docs(nlp.vocab))
