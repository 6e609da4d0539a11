"""An empty list, where a website is named.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: Nothing is marked here, and one name should be. What is the name of a website?
"""

WEBSITES[2] = (WEBSITES[2][0], [])
