"""The headline is rewritten.

Caught by: test_headlines_stay_as_they_are
The learner reads: This text is not as it was: 'Twitch' stands where 'YouTube' was.
"""

WEBSITES[1] = ("PewDiePie smashes Twitch record", [(2, 3, "WEBSITE")])
