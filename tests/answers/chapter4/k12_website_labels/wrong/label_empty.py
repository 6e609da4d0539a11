"""The label is there and says nothing.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: The mark on 'YouTube' has an empty label; it should be 'WEBSITE'.
"""

WEBSITES[1] = (WEBSITES[1][0], [(2, 3, "")])
