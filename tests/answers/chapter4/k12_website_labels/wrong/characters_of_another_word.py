"""Characters again, of a word that is no website.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: the text, whose tokens have the numbers 0 to 3. Is this counted in characters?
"""

WEBSITES[1] = (WEBSITES[1][0], [(2, 3, "WEBSITE"), (0, 9, "WEBSITE")])
