"""A capital letter, with a space."""

ANSWER = " B "
