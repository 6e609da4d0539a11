"""Misspelt names are what a model can learn to recognise.

Caught by: test_answer_names_the_problem
The learner reads: 'b' is not it. People misspell names in comments all the time.
"""

ANSWER = "b"
