"""The marks alone, without their texts.

Caught by: test_headlines_stay_as_they_are
The learner reads: Each item of `WEBSITES` is a pair (text, marks)
"""

WEBSITES = [marks for _, marks in WEBSITES]
WEBSITES[0] = [*WEBSITES[0], WEBSITES[0][0]]
