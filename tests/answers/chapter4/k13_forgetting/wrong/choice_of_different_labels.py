"""Labels that have little in common are no reason.

Caught by: test_choice_is_right
The learner reads: One model can learn labels that have much less in common
"""

ANSWER = "a"
