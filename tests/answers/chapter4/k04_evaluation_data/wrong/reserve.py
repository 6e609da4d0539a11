"""Evaluation examples are never learnt from.

Caught by: test_answer_says_what_evaluation_data_is_for
The learner reads: 'a' is not it. As soon as the model has learnt from a text
"""

ANSWER = "a"
