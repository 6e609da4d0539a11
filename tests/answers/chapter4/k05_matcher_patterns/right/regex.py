"""A regular expression for each token, anchored at both ends."""


def iphone_x() -> Pattern:
    return [{"TEXT": {"REGEX": "(?i)^iphone$"}}, {"TEXT": {"REGEX": "^[xX]$"}}]


def iphone_number() -> Pattern:
    return [{"TEXT": {"REGEX": "(?i)^iphone$"}}, {"TEXT": {"REGEX": r"^\d+$"}}]
