"""A copy keeps the entities.

Caught by: test_predicted_side_is_the_text_without_entities
The learner reads: The predicted Doc is a Doc with the entities of the reference
"""


def example(nlp: Language, reference: Doc) -> Example:
    return Example(reference.copy(), reference)
