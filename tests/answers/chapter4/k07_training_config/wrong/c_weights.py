"""The weights are saved with the pipeline.

Caught by: test_answer_says_what_the_config_is_for
The learner reads: 'c' is not it. The weights are what training makes of the settings.
"""

ANSWER = "c"
