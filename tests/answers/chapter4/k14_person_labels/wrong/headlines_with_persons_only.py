"""A text without any person teaches a model as well.

Caught by: test_headlines_stay_as_they_are
The learner reads: `PERSONS` began with 3 texts, and now it has 2.
"""

PERSONS = PERSONS[1:]
