"""The first token has the number 0.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: which is not the name of a city, state or country. Is this counted from 1?
"""

PLACES[0] = (PLACES[0][0], [(4, 5, "GPE")])
