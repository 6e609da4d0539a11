"""With OP "?" the number may be missing.

Caught by: test_any_number_is_found
The learner reads: `iphone_number` should find the two tokens
"""


def iphone_number() -> Pattern:
    return [{"LOWER": "iphone"}, {"IS_DIGIT": True, "OP": "?"}]
