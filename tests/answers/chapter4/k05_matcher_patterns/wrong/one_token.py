"""One dictionary for two tokens.

Caught by: test_iphone_x_is_found_in_any_capitals
The learner reads: It has 1 dictionary, and the name of a model has two tokens
"""


def iphone_x() -> Pattern:
    return [{"LOWER": "iphone x"}]
