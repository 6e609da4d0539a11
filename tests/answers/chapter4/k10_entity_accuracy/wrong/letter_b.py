"""Samsung Galaxy without a model is correct in the last headline.

Caught by: test_chosen_figure_fits_the_headlines
The learner reads: Did you take a correct prediction for a mistake?
"""

ANSWER = "b"
