"""The name of the person is not the letter.

Caught by: test_training_does_not_help_this_person
The learner reads: ANSWER is 'Bo'; it takes one of the letters 'a', 'b' or 'c'.
"""

ANSWER = "Bo"
