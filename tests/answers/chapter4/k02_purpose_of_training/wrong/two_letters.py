"""Only one of them is right.

Caught by: test_training_does_not_help_this_person
The learner reads: ANSWER is 'b, c'; it takes one of the letters 'a', 'b' or 'c'.
"""

ANSWER = "b, c"
