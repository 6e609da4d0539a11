"""The text alone: the right entities are lost.

Caught by: test_reference_side_holds_the_right_entities
The learner reads: The reference side of the Example has not the entities of the Doc that was given
"""


def example(nlp: Language, reference: Doc) -> Example:
    return Example(nlp.make_doc(reference.text), nlp.make_doc(reference.text))
