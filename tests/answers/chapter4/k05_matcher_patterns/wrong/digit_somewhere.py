"""A regular expression without anchors is content with one digit anywhere.

Caught by: test_number_must_be_written_in_digits
The learner reads: matches here, where the last token has not only digits
"""


def iphone_number() -> Pattern:
    return [{"LOWER": "iphone"}, {"TEXT": {"REGEX": r"\d"}}]
