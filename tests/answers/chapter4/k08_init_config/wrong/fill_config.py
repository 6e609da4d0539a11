"""`fill-config` completes a config that is there already.

Caught by: test_first_command_runs
The learner reads: does not exist.
"""

TO_STDOUT = "python -m spacy init fill-config config.cfg -"
