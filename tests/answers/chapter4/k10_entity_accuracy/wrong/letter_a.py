"""Most of the entities were predicted correctly.

Caught by: test_chosen_figure_fits_the_headlines
The learner reads: Fewer than half would be correct then.
"""

ANSWER = "a"
