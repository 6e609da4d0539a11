"""A list, although one letter is asked for.

Caught by: test_answer_says_what_evaluation_data_is_for
The learner reads: ANSWER is ['b']; it takes one of the letters
"""

ANSWER = ["b"]
