"""The entities are taken off the reference, so that nobody has them any more.

Caught by: test_reference_side_holds_the_right_entities
The learner reads: `example` changes the reference that it was given
"""


def example(nlp: Language, reference: Doc) -> Example:
    predicted = reference
    predicted.ents = []
    return Example(predicted, reference)
