"""The predicted Doc is made from the words without what stands between them.

Caught by: test_predicted_side_is_the_text_without_entities
The learner reads: They must be the same text.
"""


def example(nlp: Language, reference: Doc) -> Example:
    return Example(Doc(nlp.vocab, words=[token.text for token in reference]), reference)
