"""Each gold entity is looked for in all texts.

Caught by: test_same_place_in_another_text_is_another_entity
The learner reads: The same tokens of two texts are two entities.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    found = [(ent.start, ent.end, ent.label_) for doc in predicted for ent in doc.ents]
    expected = [(ent.start, ent.end, ent.label_) for doc in gold for ent in doc.ents]
    if not expected:
        raise ValueError("no gold entity")
    return sum(entity in found for entity in expected) / len(expected)
