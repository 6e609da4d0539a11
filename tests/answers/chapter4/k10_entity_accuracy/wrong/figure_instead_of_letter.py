"""The text of the option is not its letter.

Caught by: test_chosen_figure_fits_the_headlines
The learner reads: ANSWER is '70%'; it takes one of the letters 'a', 'b', 'c' or 'd'.
"""

ANSWER = "70%"
