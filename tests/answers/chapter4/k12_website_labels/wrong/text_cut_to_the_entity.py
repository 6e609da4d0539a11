"""Without the words around it a name teaches a model nothing.

Caught by: test_headlines_stay_as_they_are
The learner reads: 'YouTube' is a part of its text only. Keep the text whole
"""

WEBSITES[1] = ("YouTube", [(0, 1, "WEBSITE")])
