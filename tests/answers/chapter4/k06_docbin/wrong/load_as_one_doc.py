"""The file is not one Doc.

Caught by: test_loaded_docs_come_as_a_list
The learner reads: `load_docs` raises ExtraData
"""


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    return [Doc(nlp.vocab).from_disk(path)]
