"""True between quotes is a text.

Caught by: test_any_number_is_found
The learner reads: spaCy cannot use IS_DIGIT in dictionary 1, counted from 0
"""


def iphone_number() -> Pattern:
    return [{"LOWER": "iphone"}, {"IS_DIGIT": "yes, all of them"}]
