"""Labels have numbers inside spaCy, and names outside.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: The label of a mark is a string; here it is not: (0, 1, 0)
"""

WEBSITES[0] = (WEBSITES[0][0], [(0, 1, 0), (3, 4, 0)])
