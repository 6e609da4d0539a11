"""A capital letter with a space beside it."""

ANSWER = "C "
