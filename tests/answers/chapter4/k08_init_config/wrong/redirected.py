"""Only a shell could send the output to a file.

Caught by: test_second_command_runs
The learner reads: `TO_FILE` holds `>`, which only a shell understands.
"""

TO_FILE = "python -m spacy init config - -p ner > config.cfg"
