"""Another command is run before.

Caught by: test_command_runs_to_its_end
The learner reads: `COMMAND` holds `;`, which only a shell understands.
"""

COMMAND = (
    "python -m spacy init config config.cfg -p ner -F; python -m spacy train config.cfg"
    " --output output --paths.train train.spacy --paths.dev dev.spacy"
)
