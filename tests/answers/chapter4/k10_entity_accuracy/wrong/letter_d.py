"""Incomplete spans are counted as correct.

Caught by: test_chosen_figure_fits_the_headlines
The learner reads: That figure accepts names that are incomplete.
"""

ANSWER = "d"
