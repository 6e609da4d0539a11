"""The text is corrected, so a model never sees how people spell.

Caught by: test_comments_stay_as_they_are
The learner reads: This text is not as it was: 'amsterdam' stands where 'amsterdem' was. Annotation
"""

PLACES[0] = ("i went to amsterdam last year and the canals were beautiful", [(3, 4, "GPE")])
