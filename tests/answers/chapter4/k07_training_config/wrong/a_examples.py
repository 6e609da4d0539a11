"""The examples lie in files of their own.

Caught by: test_answer_says_what_the_config_is_for
The learner reads: 'a' is not it. The config names the files that hold the examples
"""

ANSWER = "a"
