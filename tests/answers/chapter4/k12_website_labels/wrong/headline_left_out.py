"""The headline that is hard to mark is dropped.

Caught by: test_headlines_stay_as_they_are
The learner reads: `WEBSITES` began with 3 texts, and now it has 2.
"""

WEBSITES = WEBSITES[:2]
