"""The shape "d" is one digit: "iPhone 12" has the shape "dd".

Caught by: test_any_number_is_found
The learner reads: `iphone_number` finds nothing here: token 0 1 2 3 my IPHONE 12 died
"""


def iphone_number() -> Pattern:
    return [{"LOWER": "iphone"}, {"SHAPE": "d"}]
