"""The same name has two marks.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: 'YouTube' is marked twice. An entity has one mark and one label.
"""

WEBSITES[1] = (WEBSITES[1][0], [(2, 3, "WEBSITE"), (2, 3, "SITE")])
