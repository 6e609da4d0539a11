"""The comment that had no mark is dropped.

Caught by: test_comments_stay_as_they_are
The learner reads: `PLACES` began with 4 texts, and now it has 3.
"""

del PLACES[2]
