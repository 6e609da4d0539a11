"""The end of a match is the first token after it, not its last one.

Caught by: test_entities_are_what_the_patterns_find
The learner reads: An entity here covers other tokens than its match
"""

from spacy.tokens import Span

reference = label_gadgets


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    docs = reference(nlp, texts)
    for doc in docs:
        doc.ents = [Span(doc, ent.start, ent.end - 1, label="GADGET") for ent in doc.ents]
    return docs
