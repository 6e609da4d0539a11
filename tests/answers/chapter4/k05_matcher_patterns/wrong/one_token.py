"""One dictionary for two tokens.

Caught by: test_iphone_x_is_found_in_any_capitals
The learner reads: `iphone_x` finds nothing here
"""


def iphone_x() -> Pattern:
    return [{"LOWER": "iphone x"}]
