"""The command begins in its middle.

Caught by: test_first_command_runs
The learner reads: `TO_STDOUT` would run `init`. Only spaCy is run here
"""

TO_STDOUT = "init config - --pipeline ner"
