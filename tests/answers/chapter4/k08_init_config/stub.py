"""Generate a config.

All settings of a training run stand in one file, its config, and nobody writes it by hand:
one of spaCy's commands makes a complete one from defaults. Write two command lines. Both make
the config of an English pipeline with one component, the entity recogniser `ner`, and leave
everything else at its default. A gap may take several words. The tests run each command in an
empty folder, without a shell, and judge what it prints and what it leaves there.

Read: https://spacy.io/api/cli#init-config
Run:  pytest -k k08
"""

# Print the config to standard output, that is on the screen, and save no file.
TO_STDOUT = "python -m spacy ____"

# Save the config in a file with the name config.cfg.
TO_FILE = "python -m spacy ____"
