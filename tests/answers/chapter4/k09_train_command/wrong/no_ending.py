"""The file's ending belongs to its name.

Caught by: test_command_runs_to_its_end
The learner reads: spaCy says: [W090] Could not locate any .spacy files in path 'train'.
"""

COMMAND = "python -m spacy train config.cfg --output output --paths.train train --paths.dev dev"
