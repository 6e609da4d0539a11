"""The mark takes in the word after the name.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: The mark on 'Reddit founder' ends one token too late: the end is the number of
"""

WEBSITES[2] = (WEBSITES[2][0], [(0, 2, "WEBSITE")])
