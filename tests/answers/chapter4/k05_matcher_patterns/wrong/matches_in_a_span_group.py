"""The matches are kept beside the entities, where NER training does not look.

Caught by: test_label_is_gadget
The learner reads: There is one gadget in this text, and the Doc has no entity
"""

reference = label_gadgets


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    docs = reference(nlp, texts)
    for doc in docs:
        doc.spans["GADGET"] = doc.ents
        doc.ents = []
    return docs
