"""The training config.

Which of these is true of the file `config.cfg`?

a. It holds the settings and the training examples: one file is enough to repeat a run.
b. It holds the settings, and only the file counts. To try another value, you edit it.
c. It holds the settings and the weights, which `spacy train` updates in the file.
d. It holds the settings of pipeline, models, data paths and training. An option of the
   command, such as --training.max_steps 60, replaces a value for one run.

Then read configs and make changed copies. Sections nest by their names, and a variable stands
for a value of another section:

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
    """Return the names of the components in a config's pipeline, in order: ["tok2vec", "ner"]."""
    raise NotImplementedError


def optimizer(path: Path) -> str:
    """Return the name of the registered function that makes the optimizer: "Adam.v1"."""
    raise NotImplementedError


def max_steps(path: Path) -> int:
    """Return how many steps a config trains at most: 20000, also if a variable stands for it."""
    raise NotImplementedError


def change(source: Path, target: Path, setting: str, value: object) -> None:
    """Save a copy of a config with one setting changed: "training.max_steps", to 60.

    All else stays, and variables stay variables. Raises KeyError if the config has no such
    setting, and saves nothing then.
    """
    raise NotImplementedError
