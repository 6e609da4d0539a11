"""The same words may stand in the text before the place that is marked.

Caught by: test_any_text_and_marks_will_do
The learner reads: The Doc has no entity on 'Reddit', which should be 'WEBSITE'.
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    ents = []
    for start, end, label in marks:
        words = doc[start:end].text
        first = text.index(words)
        ents.append(doc.char_span(first, first + len(words), label=label, alignment_mode="expand"))
    doc.ents = ents
    return doc
