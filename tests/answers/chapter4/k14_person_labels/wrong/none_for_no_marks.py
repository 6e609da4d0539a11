"""No marks are an empty list.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: The marks of a text are a list, such as [(start, end, "LABEL")], also where there
"""

PERSONS[0] = (PERSONS[0][0], None)
