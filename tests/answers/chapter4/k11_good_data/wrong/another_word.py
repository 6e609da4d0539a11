"""Another word than the name is marked.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: The mark from 5 to 6 covers 'holiday', which is not the name of a city, state or
"""

PLACES[3] = (PLACES[3][0], [(5, 6, "GPE")])
