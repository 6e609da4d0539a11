"""A pair of Docs is not an Example yet.

Caught by: test_reference_side_holds_the_right_entities
The learner reads: `example` returns an Example; this is of the type tuple.
"""


def example(nlp: Language, reference: Doc) -> Example:
    return nlp.make_doc(reference.text), reference
