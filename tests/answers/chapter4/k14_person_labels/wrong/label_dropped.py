"""The label is left out.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: A mark has three parts
"""

PERSONS[1] = (PERSONS[1][0], [(0, 1)])
