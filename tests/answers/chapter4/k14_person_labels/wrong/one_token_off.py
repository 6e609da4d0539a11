"""The whole mark stands one token too far to the left.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: The mark on 'founder Alexis' starts one token too early and ends one token too
"""

PERSONS[2] = (PERSONS[2][0], [(1, 3, "PERSON")])
