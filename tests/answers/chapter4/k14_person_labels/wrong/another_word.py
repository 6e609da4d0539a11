"""A common word for persons names nobody.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: 'creators' are persons, but the word is not the name of one.
"""

PERSONS[0] = (PERSONS[0][0], [(6, 7, "PERSON")])
