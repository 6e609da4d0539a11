"""The offsets count characters, where tokens are meant.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: 0 to 9 are the characters of 'PewDiePie'. Count tokens
"""

PERSONS[1] = (PERSONS[1][0], [(0, 9, "PERSON")])
