"""An attribute that spaCy does not know.

Caught by: test_iphone_x_is_found_in_any_capitals
The learner reads: spaCy cannot use this pattern
"""


def iphone_x() -> Pattern:
    return [{"LOWERCASE": "iphone"}, {"LOWERCASE": "x"}]
