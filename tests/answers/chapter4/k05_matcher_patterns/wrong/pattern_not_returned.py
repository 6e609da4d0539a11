"""The pattern is printed and not returned.

Caught by: test_iphone_x_is_found_in_any_capitals
The learner reads: The function returns None. Is there a `return` in it?
"""


def iphone_x() -> Pattern:
    print([{"LOWER": "iphone"}, {"LOWER": "x"}])
