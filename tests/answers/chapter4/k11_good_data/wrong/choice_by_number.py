"""The option's number, where its letter is asked for.

Caught by: test_answer_names_the_problem
The learner reads: ANSWER is 3; it takes one of the letters 'a', 'b' or 'c'.
"""

ANSWER = 3
