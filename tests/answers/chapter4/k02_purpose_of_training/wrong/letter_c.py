"""Labels of one's own are learnt by training.

Caught by: test_training_does_not_help_this_person
The learner reads: 'c' is not it. The labels of a model are what its examples were labelled with
"""

ANSWER = "c"
