"""What was never labelled stays unlabelled.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: Nothing is marked here, and two names should be. What is the name of a city,
"""

PLACES[2] = (PLACES[2][0], [])
