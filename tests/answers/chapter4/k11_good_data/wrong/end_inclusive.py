"""The end is the last token of the name, not the first one after it.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: The mark from 3 to 3 holds no token. The end is the number of the first token
"""

PLACES[1] = (PLACES[1][0], [(3, 3, "GPE")])
