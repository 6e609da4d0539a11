"""The offsets count characters, where tokens are meant.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: 0 to 6 are the characters of 'Reddit'. Count tokens
"""

WEBSITES[0] = (WEBSITES[0][0], [(0, 6, "WEBSITE"), (21, 28, "WEBSITE")])
