"""The settings are not the likely cause.

Caught by: test_choice_is_right
The learner reads: These examples say something wrong.
"""

ANSWER = "c"
