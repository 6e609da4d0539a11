"""A number instead of a letter.

Caught by: test_choice_is_right
The learner reads: ANSWER is 2
"""

ANSWER = 2
