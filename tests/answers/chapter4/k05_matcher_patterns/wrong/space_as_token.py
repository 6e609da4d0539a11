"""A dictionary for each part of the name, and one for the space between them.

Caught by: test_iphone_x_is_found_in_any_capitals
The learner reads: It has 3 dictionaries, and the name of a model has two tokens
"""


def iphone_x() -> Pattern:
    return [{"LOWER": "iphone"}, {"IS_SPACE": True}, {"LOWER": "x"}]
