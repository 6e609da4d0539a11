"""The reference comes second.

Caught by: test_reference_side_holds_the_right_entities
The learner reads: The two Docs of the Example have changed places
"""


def example(nlp: Language, reference: Doc) -> Example:
    return Example(reference, nlp.make_doc(reference.text))
