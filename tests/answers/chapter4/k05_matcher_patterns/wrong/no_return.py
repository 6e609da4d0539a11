"""The docs are made and never returned.

Caught by: test_every_text_becomes_one_doc_in_order
The learner reads: `label_gadgets` returns None. Is there a `return` at its end?
"""

reference = label_gadgets


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    reference(nlp, texts)
