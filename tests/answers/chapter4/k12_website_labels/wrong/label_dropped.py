"""The label is left out.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: A mark has three parts
"""

WEBSITES[1] = (WEBSITES[1][0], [(2, 3)])
