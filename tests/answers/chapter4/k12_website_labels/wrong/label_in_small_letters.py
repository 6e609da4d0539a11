"""Labels are compared letter by letter.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: is 'website'; it should be 'WEBSITE'. Labels are compared letter by letter.
"""

WEBSITES[0] = (WEBSITES[0][0], [(0, 1, "website"), (3, 4, "website")])
