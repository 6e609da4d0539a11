"""Who publishes on a website is no website.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: 'PewDiePie' is somebody who publishes on a website, and a person is none.
"""

WEBSITES[1] = (WEBSITES[1][0], [(0, 1, "WEBSITE"), (2, 3, "WEBSITE")])
