"""The end is the last token of the name, not the first one after it.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: The mark from 0 to 0 holds no token. The end is the number of the first token
"""

WEBSITES[0] = (WEBSITES[0][0], [(0, 0, "WEBSITE"), (3, 3, "WEBSITE")])
