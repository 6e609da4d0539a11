"""LIKE_NUM also says yes to "ten" and to "1,000".

Caught by: test_number_must_be_written_in_digits
The learner reads: `iphone_number` matches here, where the last token has not only digits
"""


def iphone_number() -> Pattern:
    return [{"LOWER": "iphone"}, {"LIKE_NUM": True}]
