"""The text is tidied up.

Caught by: test_comments_stay_as_they_are
The learner reads: 'I' stands where 'i' was.
"""

PLACES[0] = ("I went to amsterdem last year and the canals were beautiful", [(3, 4, "GPE")])
