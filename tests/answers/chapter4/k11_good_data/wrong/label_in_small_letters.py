"""Labels are compared letter by letter.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: of 'Paris' is 'gpe'; it should be 'GPE'. Labels are compared letter by letter.
"""

PLACES[1] = (PLACES[1][0], [(3, 4, "gpe")])
