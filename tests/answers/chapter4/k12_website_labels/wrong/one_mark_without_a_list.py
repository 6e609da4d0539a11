"""A single mark is still a list of marks.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: The marks of a text are a list, such as
"""

WEBSITES[1] = (WEBSITES[1][0], (2, 3, "WEBSITE"))
