"""The second pattern was never added.

Caught by: test_label_is_gadget
The learner reads: There is one gadget in this text, and the Doc has no entity
"""


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    matcher = Matcher(nlp.vocab)
    matcher.add("GADGET", [iphone_x()])
    docs = list(nlp.pipe(texts))
    for doc in docs:
        doc.ents = matcher(doc, as_spans=True)
    return docs
