"""Words between spaces are counted, and "There's" is two tokens.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: Is this counted in words between spaces? A word can be more than one token.
"""

PLACES[2] = (PLACES[2][0], [(3, 4, "GPE"), (5, 6, "GPE")])
