"""A pattern without any token.

Caught by: test_iphone_x_is_found_in_any_capitals
The learner reads: spaCy cannot use this pattern: [E012]
"""


def iphone_x() -> Pattern:
    return []
