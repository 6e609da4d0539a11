"""The last Doc, not the list of all.

Caught by: test_every_text_becomes_one_doc_in_order
The learner reads: `label_gadgets` returns a single Doc.
"""

reference = label_gadgets


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    return reference(nlp, texts)[-1]
