"""The new label stands beside the old one.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: 'Berlin' is marked twice. An entity has one mark and one label.
"""

PLACES[3] = (PLACES[3][0], [(0, 1, "GPE"), (0, 1, "TOURIST_DESTINATION")])
