"""Counted from the end of the text, as in a slice.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: -2 to -1: the offsets of a mark begin at 0 and never lie below.
"""

WEBSITES[1] = (WEBSITES[1][0], [(-2, -1, "WEBSITE")])
