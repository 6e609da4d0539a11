"""A band is no person.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: 'Metallica' is a band. Its members are persons, and none of them is named.
"""

PERSONS[2] = (PERSONS[2][0], [(2, 4, "PERSON"), (7, 8, "PERSON")])
