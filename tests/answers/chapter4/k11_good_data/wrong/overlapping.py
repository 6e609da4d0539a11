"""The building's mark overlaps the words around it.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: The marks on 'the Eiffel' and 'Eiffel Tower' overlap.
"""

PLACES[1] = (PLACES[1][0], [(3, 4, "GPE"), (8, 10, "GPE"), (7, 9, "GPE")])
