"""Without the words around it a name teaches a model nothing.

Caught by: test_comments_stay_as_they_are
The learner reads: 'Berlin' is a part of its text only. Keep the text whole
"""

PLACES[3] = ("Berlin", [(0, 1, "GPE")])
