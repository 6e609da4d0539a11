"""No letter at all.

Caught by: test_answer_says_what_evaluation_data_is_for
The learner reads: ANSWER is ''; it takes one of the letters
"""

ANSWER = ""
