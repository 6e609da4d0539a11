"""The website is marked already, and is no person.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: 'YouTube' is a website, and marked as one already. Add the persons alone.
"""

PERSONS[1] = (PERSONS[1][0], [(0, 1, "PERSON"), (2, 3, "WEBSITE")])
