"""A common noun names no place.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: 'canals' are found in a city, but the word is not the name of one.
"""

PLACES[0] = (PLACES[0][0], [(3, 4, "GPE"), (8, 9, "GPE")])
