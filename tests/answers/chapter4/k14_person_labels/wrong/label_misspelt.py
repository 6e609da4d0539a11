"""Other schemes call it PER; this one does not.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: The label of 'PewDiePie' is 'PER'; it should be 'PERSON'.
"""

PERSONS[1] = (PERSONS[1][0], [(0, 1, "PER")])
