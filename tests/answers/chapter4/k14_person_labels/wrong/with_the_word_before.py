"""What somebody does is no part of the name.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: The mark on 'founder Alexis Ohanian' starts one token too early.
"""

PERSONS[2] = (PERSONS[2][0], [(1, 4, "PERSON")])
