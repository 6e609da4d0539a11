"""A dictionary instead of a list of dictionaries.

Caught by: test_iphone_x_is_found_in_any_capitals
The learner reads: A pattern is a list with one dictionary per token, not a dict.
"""


def iphone_x() -> Pattern:
    return {"LOWER": "iphone"}
