"""A value can be replaced without touching the file.

Caught by: test_answer_says_what_the_config_is_for
The learner reads: 'b' is not it. Every value can be replaced for one run by an option
"""

ANSWER = "b"
