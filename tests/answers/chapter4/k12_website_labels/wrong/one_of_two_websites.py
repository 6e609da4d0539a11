"""The second website of the first headline was overlooked.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: One of two names is marked here. What else is the name of a website?
"""

WEBSITES[0] = (WEBSITES[0][0], [(0, 1, "WEBSITE")])
