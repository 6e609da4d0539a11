"""One mark from the first website to the second.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: The mark on 'Reddit partners with Patreon' covers more than one name.
"""

WEBSITES[0] = (WEBSITES[0][0], [(0, 4, "WEBSITE")])
