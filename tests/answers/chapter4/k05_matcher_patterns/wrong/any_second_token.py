"""An empty dictionary accepts every token.

Caught by: test_iphone_x_finds_no_other_phone
The learner reads: `iphone_x` matches here, where no iPhone X is named
"""


def iphone_x() -> Pattern:
    return [{"LOWER": "iphone"}, {}]
