"""What somebody founded is no part of the name.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: 'Reddit founder' says what somebody did. Mark the person's name.
"""

PERSONS[2] = (PERSONS[2][0], [(0, 2, "PERSON"), (2, 4, "PERSON")])
