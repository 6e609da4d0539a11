"""The old label stays.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: The label of 'amsterdem' is 'TOURIST_DESTINATION'; it should be 'GPE'.
"""

PLACES[0] = (PLACES[0][0], [(3, 4, "TOURIST_DESTINATION")])
