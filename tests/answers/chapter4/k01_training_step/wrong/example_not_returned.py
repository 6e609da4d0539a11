"""The Example is made and never returned.

Caught by: test_reference_side_holds_the_right_entities
The learner reads: `example` returns None. Is there a `return` at its end?
"""


def example(nlp: Language, reference: Doc) -> Example:
    Example(nlp.make_doc(reference.text), reference)
