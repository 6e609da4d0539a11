"""The Doc holds the entity only, and none of its context.

Caught by: test_function_returns_a_doc_of_the_whole_text
The learner reads: or Reddit"; here it holds 'Stack Overflow '.
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    start, end, label = marks[0]
    doc = doc[start:end].as_doc()
    doc.ents = [Span(doc, 0, len(doc), label=label)]
    return doc
