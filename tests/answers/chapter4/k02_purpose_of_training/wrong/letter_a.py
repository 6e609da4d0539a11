"""Better results on one's own data are what training is for.

Caught by: test_training_does_not_help_this_person
The learner reads: 'a' is not it. Ana can label some of her messages
"""

ANSWER = "a"
