"""Train from the command line.

One command trains a pipeline. It runs in a folder that holds `config.cfg`, made as in k08, and
two corpora: `train.spacy` to learn from and `dev.spacy` to evaluate on. The config does not say
where the corpora are: its settings `paths.train` and `paths.dev` are empty, and the command
has to fill them. Have the pipeline saved in the folder `output`. A gap may take several words;
training takes some seconds.

Read: https://spacy.io/api/cli#train
Run:  pytest -k k09
"""

# Train with config.cfg and both corpora, and save what comes out in output.
COMMAND = "python -m spacy ____"
