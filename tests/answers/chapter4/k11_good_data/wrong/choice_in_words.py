"""The option's text, where its letter is asked for.

Caught by: test_answer_names_the_problem
The learner reads: it takes one of the letters 'a', 'b' or 'c'.
"""

ANSWER = "Whether tourists go there is a judgement"
