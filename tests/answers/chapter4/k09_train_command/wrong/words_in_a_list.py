"""The words in a list, as for Python's subprocess.

Caught by: test_command_runs_to_its_end
The learner reads: `COMMAND` is a command line in quotes; here its type is list.
"""

COMMAND = ["python", "-m", "spacy", "train", "config.cfg", "--output", "output"]
