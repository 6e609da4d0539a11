"""An empty string is no letter.

Caught by: test_choice_is_right
The learner reads: ANSWER is ''
"""

ANSWER = ""
