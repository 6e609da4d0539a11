"""Texts without a gadget are left out.

Caught by: test_every_text_becomes_one_doc_in_order
The learner reads: docs came out. Each text becomes one Doc.
"""

reference = label_gadgets


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    return [doc for doc in reference(nlp, texts) if doc.ents]
