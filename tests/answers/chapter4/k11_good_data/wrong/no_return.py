"""The Doc is changed and not returned.

Caught by: test_function_returns_the_doc
The learner reads: `relabel` returns None. Is there a `return` at its end?
"""

reference = relabel


def relabel(doc: Doc, old: str, new: str) -> Doc:
    reference(doc, old, new)
