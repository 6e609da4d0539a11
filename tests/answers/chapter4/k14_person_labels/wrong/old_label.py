"""The new entity has the label of the old ones.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: The label of 'PewDiePie' is 'WEBSITE'; it should be 'PERSON'.
"""

PERSONS[1] = (PERSONS[1][0], [(0, 1, "WEBSITE")])
