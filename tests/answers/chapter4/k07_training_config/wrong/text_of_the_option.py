"""The text of the option, not its letter.

Caught by: test_answer_says_what_the_config_is_for
The learner reads: it takes one of the letters 'a', 'b', 'c' or 'd'.
"""

ANSWER = "It holds the settings"
