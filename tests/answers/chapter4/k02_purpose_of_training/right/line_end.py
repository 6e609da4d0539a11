"""A letter that was pasted with the end of its line."""

ANSWER = "b\n"
