"""One label is misspelt, so a model would learn two.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: The label of 'Berlin' is 'GEP'; it should be 'GPE'.
"""

PLACES[3] = (PLACES[3][0], [(0, 1, "GEP")])
