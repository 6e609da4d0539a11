"""The names themselves, where offsets are meant.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: Start and end of a mark are the numbers of tokens, and 'YouTube' is none
"""

WEBSITES[1] = (WEBSITES[1][0], [("YouTube", "YouTube", "WEBSITE")])
