"""spaCy silently drops a span without a label.

Caught by: test_old_label_becomes_new_and_the_rest_stays
The learner reads: The Doc has no entity on 'Oslo', which should be 'GPE'. Is its span among
"""


def relabel(doc: Doc, old: str, new: str) -> Doc:
    doc.ents = [Span(doc, e.start, e.end) if e.label_ == old else e for e in doc.ents]
    return doc
