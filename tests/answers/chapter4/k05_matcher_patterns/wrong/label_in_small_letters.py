"""Labels are compared letter by letter.

Caught by: test_label_is_gadget
The learner reads: The entity's label is 'gadget'; the kata asks for 'GADGET'.
"""


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    matcher = Matcher(nlp.vocab)
    matcher.add("gadget", [iphone_x(), iphone_number()])
    docs = list(nlp.pipe(texts))
    for doc in docs:
        doc.ents = matcher(doc, as_spans=True)
    return docs
