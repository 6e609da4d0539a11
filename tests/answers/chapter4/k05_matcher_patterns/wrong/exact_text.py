"""ORTH compares the text letter by letter, and people do not type capitals as Apple does.

Caught by: test_iphone_x_is_found_in_any_capitals
The learner reads: `iphone_x` finds nothing here: token 0 1 2 3 my iphone x died
"""


def iphone_x() -> Pattern:
    return [{"ORTH": "iPhone"}, {"ORTH": "X"}]
