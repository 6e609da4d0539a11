"""Entities that are set anew make all other tokens count as annotated.

Caught by: test_tokens_and_entities_are_loaded
The learner reads: In what `load_docs` returns it is outside of all entities.
"""

reference = load_docs


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    docs = reference(nlp, path)
    for doc in docs:
        doc.ents = list(doc.ents)
    return docs
