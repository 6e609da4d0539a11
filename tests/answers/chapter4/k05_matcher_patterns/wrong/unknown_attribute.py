"""An attribute that spaCy does not know.

Caught by: test_iphone_x_is_found_in_any_capitals
The learner reads: A token has no attribute 'LOWERCASE' that a pattern could ask for.
"""


def iphone_x() -> Pattern:
    return [{"LOWERCASE": "iphone"}, {"LOWERCASE": "x"}]
