"""The two labels of one test, whatever `old` and `new` say.

Caught by: test_any_doc_and_labels_will_do
The learner reads: The label of 'Ana' is 'PERSON'; it should be 'WEBSITE'.
"""

reference = relabel


def relabel(doc: Doc, old: str, new: str) -> Doc:
    return reference(doc, "TOWN", "GPE")
