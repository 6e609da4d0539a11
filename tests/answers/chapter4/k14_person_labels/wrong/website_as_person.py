"""A website is no person.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: 'Reddit' is a website, and marked as one already. Add the persons alone.
"""

PERSONS[0] = (PERSONS[0][0], [(0, 1, "PERSON")])
