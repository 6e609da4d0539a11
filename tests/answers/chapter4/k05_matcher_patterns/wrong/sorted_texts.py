"""Another order than that of the texts.

Caught by: test_every_text_becomes_one_doc_in_order
The learner reads: Here the Doc of
"""

reference = label_gadgets


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    return reference(nlp, sorted(texts))
