"""The word after the name.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: to 2 covers 'smashes', which is not the name of a person. Is this counted from 1?
"""

PERSONS[1] = (PERSONS[1][0], [(1, 2, "PERSON")])
