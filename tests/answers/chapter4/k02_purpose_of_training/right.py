"""Right answers, which the tests must accept: other ways than the reference answer's."""


class capital_letter:
    """A capital letter."""

    ANSWER = "B"


class line_end:
    """A letter that was pasted with the end of its line."""

    ANSWER = "b\n"


class spaces:
    """Spaces around the letter."""

    ANSWER = " b "
