"""A person is no website.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: 'Alexis Ohanian' is somebody who founded a website, and a person is none.
"""

WEBSITES[2] = (WEBSITES[2][0], [(0, 1, "WEBSITE"), (2, 4, "WEBSITE")])
