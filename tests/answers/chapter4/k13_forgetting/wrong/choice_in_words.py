"""The option's text instead of its letter.

Caught by: test_choice_is_right
The learner reads: it takes one of the letters 'a', 'b' or 'c'.
"""

ANSWER = "No PERSON is annotated in the comments"
