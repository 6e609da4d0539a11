"""A dictionary from text to marks.

Caught by: test_headlines_stay_as_they_are
The learner reads: `WEBSITES` is a list of pairs (text, marks); this is an object of type `dict`.
"""

WEBSITES = dict(WEBSITES)
