"""One Span from the first phone to the second.

Caught by: test_both_gadgets_are_marked
The learner reads: The text names two phones, and this is the number of entities in the Doc: 1.
"""


def two_gadgets(nlp: Language) -> Doc:
    doc = nlp("swapped my Galaxy S9 for an iPhone X!")
    doc.ents = [Span(doc, 2, 8, label="GADGET")]
    return doc
