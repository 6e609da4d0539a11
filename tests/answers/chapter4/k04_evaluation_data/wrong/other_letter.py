"""A letter that is not among the options.

Caught by: test_answer_says_what_evaluation_data_is_for
The learner reads: ANSWER is 'c'; it takes one of the letters 'a' or 'b'.
"""

ANSWER = "c"
