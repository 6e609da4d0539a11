"""The figure is not the letter.

Caught by: test_chosen_figure_fits_the_headlines
The learner reads: ANSWER is 0.7; it takes one of the letters
"""

ANSWER = 0.7
