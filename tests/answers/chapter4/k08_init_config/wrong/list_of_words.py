"""The words in a list, as for Python's subprocess.

Caught by: test_first_command_runs
The learner reads: `TO_STDOUT` is a command line in quotes; here its type is list.
"""

TO_STDOUT = ["python", "-m", "spacy", "init", "config", "-", "-p", "ner"]
