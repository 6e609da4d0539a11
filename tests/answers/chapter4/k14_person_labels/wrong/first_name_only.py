"""The first name alone.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: The mark on 'Alexis' ends one token too early: the end is the number of the first
"""

PERSONS[2] = (PERSONS[2][0], [(2, 3, "PERSON")])
