"""The marks of known texts, learnt by heart.

Caught by: test_any_text_and_marks_will_do
The learner reads: The Doc has no entity on 'Reddit', which should be 'WEBSITE'.
"""

KNOWN = dict(WEBSITES) | {"I can't open Stack Overflow or Reddit": None}
reference = gold_doc


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    return reference(nlp, text, marks if text in KNOWN else [])
