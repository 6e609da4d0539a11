"""Nothing is left of the command.

Caught by: test_first_command_runs
The learner reads: `TO_STDOUT` is empty.
"""

TO_STDOUT = ""
