"""The training config.

Which of these is true of the file `config.cfg`?

a. It holds the settings and the training examples: one file is enough to repeat a run.
b. It holds the settings, and only the file counts. To try another value, you edit it.
c. It holds the settings and the weights, which `spacy train` updates in the file.
d. It holds the settings of pipeline, models, data paths and training. An option of the
   command, such as --training.max_steps 60, replaces a value for one run.

Then read configs and save changed copies. A setting is a line `name = value`. Its dotted name
is its section, a dot and its own name, such as training.optimizer.learn_rate. A variable such
as ${system.seed} stands for the value of the setting with that dotted name:

    [system]
    seed = 0
    [training]
    seed = ${system.seed}
    [training.optimizer]
    @optimizers = "Adam.v1"

Read: https://spacy.io/usage/training#config
Run:  pytest -k k07
"""

from pathlib import Path

ANSWER = ____  # "a", "b", "c" or "d"


def pipeline_names(path: Path) -> list[str]:
    """Return the names of the components in a config's pipeline, in order: ["tok2vec", "ner"].

    Components that are disabled or frozen count too.
    """
    raise NotImplementedError


def optimizer(path: Path) -> str:
    """Return the name of the registered function that makes the training's optimizer: "Adam.v1"."""
    raise NotImplementedError


def max_steps(path: Path) -> int:
    """Return how many steps a config trains at most, its setting training.max_steps: 20000.

    Unlike the two settings above, it may be a variable. Then return the value that it stands for,
    even if it leads to another variable.
    """
    raise NotImplementedError


def change(source: Path, target: Path, setting: str, value: object) -> None:
    """Save a copy of the config `source` as `target`, with one setting changed.

    `setting` is a dotted name, such as "training.max_steps", and never that of a whole section.
    `value` is a number, a string, a list, True, False or None. Every other setting stays as it is,
    variables stay variables, and nothing is added. Comments and the order of the settings may be
    lost. `source` is only read. If the config has no such setting, raise KeyError and save nothing.
    """
    raise NotImplementedError
