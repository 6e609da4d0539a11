"""The entities of one text, learnt by heart.

Caught by: test_any_doc_and_marks_will_do
The learner reads: The Doc has no entity on
"""

reference = add_entities


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    return reference(doc, marks) if "Ana Lima" in doc.text else doc
