"""Another program is run.

Caught by: test_first_command_runs
The learner reads: `TO_STDOUT` would run `cat`. Only spaCy is run here
"""

TO_STDOUT = "cat config.cfg"
