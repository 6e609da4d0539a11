"""The option's number instead of its letter.

Caught by: test_answer_says_what_evaluation_data_is_for
The learner reads: ANSWER is 2; it takes one of the letters
"""

ANSWER = 2
