"""The label is left out.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: A mark has three parts
"""

PLACES[1] = (PLACES[1][0], [(3, 4)])
