"""A capital letter."""

ANSWER = "B"
