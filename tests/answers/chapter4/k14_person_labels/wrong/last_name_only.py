"""The last name alone.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: The mark on 'Ohanian' starts one token too late.
"""

PERSONS[2] = (PERSONS[2][0], [(3, 4, "PERSON")])
