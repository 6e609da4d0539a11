"""Each match replaces the entities of the one before.

Caught by: test_entities_are_what_the_patterns_find
The learner reads: The patterns' finds here: 2. Entities of your Doc: 1.
"""


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    matcher = Matcher(nlp.vocab)
    matcher.add("GADGET", [iphone_x(), iphone_number()])
    docs = list(nlp.pipe(texts))
    for doc in docs:
        for match in matcher(doc, as_spans=True):
            doc.ents = [match]
    return docs
