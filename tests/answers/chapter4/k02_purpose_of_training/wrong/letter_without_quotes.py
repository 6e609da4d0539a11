"""Without quotes, b is the name of something that does not exist.

Caught by: test_training_does_not_help_this_person
The learner reads: The file raises NameError: name 'b' is not defined
"""

ANSWER = b
