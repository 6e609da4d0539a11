"""The entities come back, not the docs that carry them.

Caught by: test_every_text_becomes_one_doc_in_order
The learner reads: `label_gadgets` returns a list of Docs; this one holds tuple.
"""

reference = label_gadgets


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    return [doc.ents for doc in reference(nlp, texts)]
