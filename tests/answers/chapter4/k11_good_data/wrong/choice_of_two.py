"""Two letters, where one is asked for.

Caught by: test_answer_names_the_problem
The learner reads: ANSWER is ['a', 'c']; it takes one of the letters 'a', 'b' or 'c'.
"""

ANSWER = ["a", "c"]
