"""The offsets count characters, where tokens are meant.

Caught by: test_marks_are_all_the_places_and_nothing_else
The learner reads: 0 to 6 are the characters of 'Berlin'. Count tokens
"""

PLACES[3] = (PLACES[3][0], [(0, 6, "GPE")])
