"""The person was overlooked.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: Nothing is marked here, and one name should be. What is the name of a person?
"""

PERSONS[2] = (PERSONS[2][0], [])
