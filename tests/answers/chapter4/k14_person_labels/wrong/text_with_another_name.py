"""The headline is rewritten.

Caught by: test_headlines_stay_as_they_are
The learner reads: This text is not as it was: 'Somebody' stands where 'PewDiePie' was.
"""

PERSONS[1] = ("Somebody smashes YouTube record", [(0, 1, "PERSON")])
