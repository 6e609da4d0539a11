"""The name and a part of it.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: The marks on 'Alexis' and 'Alexis Ohanian' overlap.
"""

PERSONS[2] = (PERSONS[2][0], [(2, 4, "PERSON"), (2, 3, "PERSON")])
