"""The marked word stands beside the name.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: to 4 covers 'record', which is not the name of a website. Is this counted from 1?
"""

WEBSITES[1] = (WEBSITES[1][0], [(3, 4, "WEBSITE")])
