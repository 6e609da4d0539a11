"""An empty string is no choice.

Caught by: test_answer_names_the_problem
The learner reads: ANSWER is ''; it takes one of the letters 'a', 'b' or 'c'.
"""

ANSWER = ""
