"""The mark takes in the token after the name.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: The mark on 'Arkansas,' ends one token too late
"""

PLACES[2] = (PLACES[2][0], [(4, 5, "GPE"), (6, 8, "GPE")])
