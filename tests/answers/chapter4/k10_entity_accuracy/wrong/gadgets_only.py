"""Entities with another label are left out.

Caught by: test_missed_entities_count
The learner reads: `recall` raises ValueError: no gold entity
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    expected = {entity for entity in _entities(gold) if entity[3] == "GADGET"}
    if not expected:
        raise ValueError("no gold entity")
    return len(expected & _entities(predicted)) / len(expected)
