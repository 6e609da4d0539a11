"""Generate a config.

All settings of a training run are in one file, its config. Nobody writes it by hand: one of
spaCy's commands makes a complete one from defaults. Write two command lines. Both make the
config of an English pipeline for named entities: `ner` is the only component that you name, and
every other setting keeps its default. (spaCy adds `tok2vec` by itself: it turns tokens into
numbers for `ner`.)

A gap may take several words. The tests run each command in an empty folder, without a shell.
They judge what it prints and which files it leaves there. An exclamation mark before the command,
as in a notebook, and a comment after it (# ...) are ignored.

Read: https://spacy.io/api/cli#init-config
Run:  pytest -k k08
"""

# Print the config to standard output, which is the screen, and save no file.
TO_STDOUT = "python -m spacy ____"

# Save the config in the empty folder, as the file config.cfg.
TO_FILE = "python -m spacy ____"
