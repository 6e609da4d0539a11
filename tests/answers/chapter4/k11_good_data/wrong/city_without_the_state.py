"""Only one of the two places is added.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: One of two names is marked here. What else is the name of a city, state or
"""

PLACES[2] = (PLACES[2][0], [(4, 5, "GPE")])
