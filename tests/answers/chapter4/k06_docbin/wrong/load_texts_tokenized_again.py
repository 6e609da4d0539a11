"""New docs from the texts of the file: its tokens and entities are lost.

Caught by: test_tokens_and_entities_are_loaded
The learner reads: When this doc was saved its tokens were
"""


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    return list(nlp.pipe(doc.text for doc in DocBin().from_disk(path).get_docs(nlp.vocab)))
