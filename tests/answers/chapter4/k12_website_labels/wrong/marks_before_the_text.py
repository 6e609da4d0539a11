"""In each pair the marks come first.

Caught by: test_headlines_stay_as_they_are
The learner reads: In each pair the text comes first; here
"""

WEBSITES = [(marks, text) for text, marks in WEBSITES]
