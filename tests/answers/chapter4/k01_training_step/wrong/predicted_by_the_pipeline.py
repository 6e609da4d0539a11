"""The pipeline makes the predicted Doc, with what it finds in the text by chance.

Caught by: test_predicted_side_is_the_text_without_entities
The learner reads: The predicted Doc holds what this pipeline finds in the text
"""


def example(nlp: Language, reference: Doc) -> Example:
    return Example(nlp(reference.text), reference)
