"""The letter with spaces around it."""

ANSWER = " b "
