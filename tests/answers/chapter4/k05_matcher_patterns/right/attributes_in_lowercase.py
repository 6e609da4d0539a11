"""Attribute names in lowercase, and IN instead of a single value."""


def iphone_x() -> Pattern:
    return [{"lower": "iphone"}, {"lower": {"IN": ["x"]}}]


def iphone_number() -> Pattern:
    return [{"lower": "iphone"}, {"is_digit": True}]
