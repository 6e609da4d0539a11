"""NORM for the words, and a shape of digits for the number."""


def iphone_x() -> Pattern:
    return [{"NORM": "iphone"}, {"NORM": "x"}]


def iphone_number() -> Pattern:
    return [{"NORM": "iphone"}, {"SHAPE": {"IN": ["d", "dd", "ddd", "dddd"]}}]
