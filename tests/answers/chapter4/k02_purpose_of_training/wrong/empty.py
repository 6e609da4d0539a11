"""An empty text chooses nothing.

Caught by: test_training_does_not_help_this_person
The learner reads: ANSWER is ''; it takes one of the letters 'a', 'b' or 'c'.
"""

ANSWER = ""
