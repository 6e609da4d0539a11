"""Train from the command line.

One command trains a pipeline. It runs in a folder with three files: `config.cfg`, the config of
an English pipeline with `ner`, and two corpora, `train.spacy` to learn from and `dev.spacy` to
evaluate on. The config does not say where the corpora are (`paths.train` and `paths.dev` are
null), so your command must. It may also change how the pipeline is trained, with settings of the
sections training and system, such as training.max_steps. All other settings must stay as they are
in config.cfg. The pipeline that you get then finds gadgets, such as "iPhone 8", in comments that
are in neither corpus.

A gap may take several words. The command runs without a shell, for at most 30 seconds of computing
time; a few are enough. An exclamation mark before it, as in a notebook, and a comment after it
(# ...) are ignored.

Read: https://spacy.io/api/cli#train
Run:  pytest -k k09
"""

# Train with config.cfg and both corpora, and save the result in the folder output.
COMMAND = (
    "python -m spacy train config.cfg --output output"
    " --paths.train train.spacy --paths.dev dev.spacy"
)
