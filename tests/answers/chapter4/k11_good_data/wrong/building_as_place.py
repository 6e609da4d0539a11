"""The Eiffel Tower is a building, not a city, state or country.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: 'Eiffel Tower' is a building in a city. Mark cities, states and countries alone.
"""

PLACES[1] = (PLACES[1][0], [(3, 4, "GPE"), (8, 10, "GPE")])
