"""The letter as a capital."""

ANSWER = "B"
