"""The labels that this kata shows, learnt by heart.

Caught by: test_unseen_docs_are_loaded_too
The learner reads: In what `load_docs` returns:
"""

reference = load_docs


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    docs = reference(nlp, path)
    for doc in docs:
        known = [ent for ent in doc.ents if ent.label_ in ("GADGET", "WEBSITE")]
        if len(known) < len(doc.ents):
            doc.set_ents(known)
    return docs
