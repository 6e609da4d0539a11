"""A slice of a Doc is a span without a label, which doc.ents silently leaves out.

Caught by: test_label_is_gadget
The learner reads: (spaCy leaves out spans without a label and says nothing.)
"""


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    matcher = Matcher(nlp.vocab)
    matcher.add("GADGET", [iphone_x(), iphone_number()])
    docs = list(nlp.pipe(texts))
    for doc in docs:
        doc.ents = [doc[start:end] for _, start, end in matcher(doc)]
    return docs
