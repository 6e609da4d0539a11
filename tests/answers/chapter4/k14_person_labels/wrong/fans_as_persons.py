"""Persons, and no name of a person.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: 'fans' are persons, but the word is not the name of one.
"""

PERSONS[2] = (PERSONS[2][0], [(2, 4, "PERSON"), (10, 11, "PERSON")])
