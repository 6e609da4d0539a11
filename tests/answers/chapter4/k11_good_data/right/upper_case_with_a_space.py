"""The letter in upper case, with a space."""

ANSWER = " C"
