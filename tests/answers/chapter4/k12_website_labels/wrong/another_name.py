"""A band is no website, though it may have one.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: 'Metallica' is a band. That it has a website does not make it one.
"""

WEBSITES[2] = (WEBSITES[2][0], [(0, 1, "WEBSITE"), (7, 8, "WEBSITE")])
