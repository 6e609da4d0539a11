"""The docs are asked for with the pipeline, not with its vocabulary.

Caught by: test_loaded_docs_come_as_a_list
The learner reads: `load_docs` raises TypeError: 'English' object is not subscriptable
"""


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(nlp))
