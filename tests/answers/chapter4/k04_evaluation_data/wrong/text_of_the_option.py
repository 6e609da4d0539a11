"""The option's text instead of its letter.

Caught by: test_answer_says_what_evaluation_data_is_for
The learner reads: it takes one of the letters 'a' or 'b'.
"""

ANSWER = "They are an exam"
