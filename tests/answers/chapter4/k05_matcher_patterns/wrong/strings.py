"""The words themselves instead of dictionaries that describe them.

Caught by: test_iphone_x_is_found_in_any_capitals
The learner reads: Each item of a pattern is a dictionary
"""


def iphone_x() -> Pattern:
    return ["iphone", "x"]
