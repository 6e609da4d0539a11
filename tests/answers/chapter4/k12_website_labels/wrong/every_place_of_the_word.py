"""The words of a mark are labelled wherever they stand.

Caught by: test_any_text_and_marks_will_do
The learner reads: An entity stands on 'Reddit', where none should be.
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp.make_doc(text)
    spans = [Span(doc, start, end, label=label) for start, end, label in marks]
    taken = {token.i for span in spans for token in span}
    for start, end, label in marks:
        for first in range(len(doc) - (end - start) + 1):
            other = Span(doc, first, first + end - start, label=label)
            if other.text == doc[start:end].text and not taken & {token.i for token in other}:
                spans.append(other)
                taken |= {token.i for token in other}
    doc.ents = spans
    return doc
