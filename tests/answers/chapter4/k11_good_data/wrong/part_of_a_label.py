"""`in` finds SITE in WEBSITE, too.

Caught by: test_any_doc_and_labels_will_do
The learner reads: it should be 'HOMETOWN'.
"""


def relabel(doc: Doc, old: str, new: str) -> Doc:
    doc.ents = [
        Span(doc, ent.start, ent.end, label=new if old in ent.label_ else ent.label_)
        for ent in doc.ents
    ]
    return doc
