"""There is no fourth person.

Caught by: test_training_does_not_help_this_person
The learner reads: ANSWER is 'd'; it takes one of the letters 'a', 'b' or 'c'.
"""

ANSWER = "d"
