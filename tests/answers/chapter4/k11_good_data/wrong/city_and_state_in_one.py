"""Two places in one mark.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: The mark on 'Paris in Arkansas' covers more than one name. Each has its own mark.
"""

PLACES[2] = (PLACES[2][0], [(4, 7, "GPE")])
