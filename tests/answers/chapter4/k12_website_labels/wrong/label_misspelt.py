"""One label of three is misspelt, so a model would learn two.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: The label of 'Patreon' is 'WEBSTIE'; it should be 'WEBSITE'.
"""

WEBSITES[0] = (WEBSITES[0][0], [(0, 1, "WEBSITE"), (3, 4, "WEBSTIE")])
