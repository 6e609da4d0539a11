"""Something else is run as well.

Caught by: test_second_command_runs
The learner reads: `TO_FILE` holds `&&`, which only a shell understands.
"""

TO_FILE = "python -m spacy init config config.cfg -p ner && cat config.cfg"
