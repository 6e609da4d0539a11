"""The entities are returned, not the Doc that has them.

Caught by: test_function_returns_the_doc
The learner reads: `relabel` returns a Doc; this one returned an object of type `tuple`.
"""

reference = relabel


def relabel(doc: Doc, old: str, new: str) -> Doc:
    return reference(doc, old, new).ents
