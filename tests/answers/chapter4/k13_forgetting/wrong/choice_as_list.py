"""A list with the right letter.

Caught by: test_choice_is_right
The learner reads: it takes one of the letters 'a', 'b' or 'c'.
"""

ANSWER = ["b"]
