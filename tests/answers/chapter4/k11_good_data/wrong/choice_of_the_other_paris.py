"""One more mark does not make the label less subjective.

Caught by: test_answer_names_the_problem
The learner reads: 'a' is not it. Would a mark on that Paris be right?
"""

ANSWER = "a"
