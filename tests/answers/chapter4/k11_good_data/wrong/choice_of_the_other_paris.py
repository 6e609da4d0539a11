"""One more mark does not make the label less subjective.

Caught by: test_answer_names_the_problem
The learner reads: 'a' is not it. Imagine that it were marked: would the label be a good one then?
"""

ANSWER = "a"
