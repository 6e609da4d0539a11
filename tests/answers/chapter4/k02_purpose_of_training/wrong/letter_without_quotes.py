"""Without quotes, b is the name of something that does not exist.

Caught by: test_training_does_not_help_this_person
The learner reads: The file uses `b`, which nothing defines. Is it misspelt, not imported, or a
"""

ANSWER = b
