"""A misspelt name is a name.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: Nothing is marked here, and one name should be. What is the name of a city, state
"""

PLACES[0] = (PLACES[0][0], [])
