"""The lowercase form of a token never equals "X".

Caught by: test_iphone_x_is_found_in_any_capitals
The learner reads: LOWER compares with the token in small letters, and 'X' has a capital
"""


def iphone_x() -> Pattern:
    return [{"LOWER": "iphone"}, {"LOWER": "X"}]
