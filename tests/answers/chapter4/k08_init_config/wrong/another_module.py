"""Python is told to run something else.

Caught by: test_second_command_runs
The learner reads: `TO_FILE` would run `python config.py`. Only spaCy is run here
"""

TO_FILE = "python config.py"
