"""The F-score weighs wrong predictions, too.

Caught by: test_missed_entities_count
The learner reads: `recall` returns 0.4. Those that it missed are part of the total.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    expected, found = _entities(gold), _entities(predicted)
    if not expected:
        raise ValueError("no gold entity")
    return 2 * len(expected & found) / (len(expected) + len(found))
