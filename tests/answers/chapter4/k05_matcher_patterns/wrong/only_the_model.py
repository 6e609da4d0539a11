"""The letter alone: the brand is not part of the span.

Caught by: test_iphone_x_is_found_in_any_capitals
The learner reads: `iphone_x` should find the two tokens
"""


def iphone_x() -> Pattern:
    return [{"LOWER": "x"}]
