"""The options have letters, not numbers.

Caught by: test_training_does_not_help_this_person
The learner reads: ANSWER is 2; it takes one of the letters 'a', 'b' or 'c'.
"""

ANSWER = 2
