"""The configs that answers to k07 read and change, and what is true of them.

They differ in all that an answer could take for granted: which sections there are and in which
order, what their values are, and where a variable stands for one.
"""

from __future__ import annotations

from typing import NamedTuple

NER_LAST = """
[vars]
note = "100 % \\"Łódź\\"; see #3 = Москва"
version = "3"
ratio = 1.0
nothing = null

[system]
seed = 0

[nlp]
lang = "en"
pipeline = ["tok2vec", "tagger", "ner"]

[components]

[components.ner]
factory = "ner"

[components.tagger]
factory = "tagger"

[components.tok2vec]
factory = "tok2vec"

[training]
seed = ${system.seed}
dropout = 0.1
max_epochs = 3
max_steps = 60

[training.optimizer]
@optimizers = "RAdam.v1"
learn_rate = 0.001
L2 = 1
"""
NOT_ALL_USED = """
[nlp]
lang = "de"
pipeline = ["phones", "textcat"]

[components]

[components.textcat]
factory = "textcat"

[components.ner]
factory = "ner"

[components.phones]
factory = "ner"

[pretraining]
max_epochs = 1000

[pretraining.optimizer]
@optimizers = "Adam.v1"

[training]
patience = 1600
max_steps = 1

[training.optimizer]
@optimizers = "SGD.v1"

[training.optimizer.learn_rate]
@schedules = "warmup_linear.v1"
warmup_steps = 250
total_steps = 20000
initial_rate = 0.00005
"""
NONE_YET = """
[training]
max_steps = ${vars.steps}

[training.optimizer]
@optimizers = "gadgets.slow_adam.v2"

[vars]
steps = 75

[nlp]
lang = "en"
pipeline = []
"""
VARIABLES = """
[paths]
root = "texts"
train = "texts/train.spacy"
dev = ${paths.train}

[vars]
many = 5000

[vars.limits]
usual = ${vars.many}
short = ${vars.limits.usual}

[nlp]
lang = "en"
pipeline = ["ner"]

[components]

[components.ner]
factory = "ner"

[corpora]

[corpora.train]
@readers = "spacy.Corpus.v1"
path = ${paths.train}
max_length = ${vars.limits.usual}

[training]
eval_frequency = 20
max_steps = ${vars.limits.short}

[training.optimizer]
@optimizers = "Adam.v1"
use_averages = true
"""
SAME_VALUES = """
# pipeline = ["parser"]
# max_steps = 5
[initialize]
pipeline = ["lookups"]
max_steps = 0

[training]
patience = 0
max_steps = 0
max_epochs = 0
eval_frequency = 200
dropout = 0.0
before_update = null
frozen_components = ["NER"]
annotating_components = ["ner_2"]

[training.optimizer]
eps = 0.00000001
L2 = 0
@optimizers = "shops.Adam.v1"

[training.optimizer.learn_rate]
@schedules = "constant.v1"
rate = 0.001

[nlp]
lang = "en"
disabled = ["tagger"]
pipeline = ["NER", "tagger", "ner_2"]
before_creation = null
after_creation = null

[components]

[components.NER]
factory = "ner"

[components.tagger]
factory = "tagger"

[components.ner_2]
factory = "ner"

[pretraining]
pipeline = ["NER"]
max_steps = 200

[pretraining.optimizer]
@optimizers = "Adam.v1"
"""


class Case(NamedTuple):
    """What a config says."""

    text: str
    names: list[str]
    optimizer: str
    steps: int


CASES = [
    Case(NER_LAST, ["tok2vec", "tagger", "ner"], "RAdam.v1", 60),
    Case(NOT_ALL_USED, ["phones", "textcat"], "SGD.v1", 1),
    Case(NONE_YET, [], "gadgets.slow_adam.v2", 75),
    Case(VARIABLES, ["ner"], "Adam.v1", 5000),
    Case(SAME_VALUES, ["NER", "tagger", "ner_2"], "shops.Adam.v1", 0),
]
DEFAULT = ["tok2vec", "ner"], "Adam.v1", 20000  # of spaCy's own config
CHANGES = [
    (NER_LAST, "training.max_steps", 80),
    (NER_LAST, "training.optimizer.learn_rate", 0.01),
    (NER_LAST, "training.optimizer.L2", 3),
    (NER_LAST, "training.optimizer.@optimizers", "Adam.v1"),
    (NER_LAST, "training.seed", 7),
    (NER_LAST, "system.seed", 7),
    (NER_LAST, "vars.nothing", 'C:\\Łódź\\"a" = 5 % [b]; #c'),
    (NER_LAST, "vars.version", "12"),
    (NER_LAST, "nlp.lang", "de"),
    (VARIABLES, "training.optimizer.use_averages", False),
    (VARIABLES, "paths.train", None),
    (VARIABLES, "training.max_steps", 12),
    (VARIABLES, "vars.limits.short", 90),
    (VARIABLES, "nlp.pipeline", []),
    (NOT_ALL_USED, "nlp.pipeline", ["phones", "ner"]),
    (NOT_ALL_USED, "training.optimizer.learn_rate.warmup_steps", 0),
    (SAME_VALUES, "training.max_steps", 200),
    (SAME_VALUES, "training.patience", -1),
    (SAME_VALUES, "training.frozen_components", ["a,b", "it's", "", 1, None]),
    (SAME_VALUES, "nlp.after_creation", ""),
    (SAME_VALUES, "nlp.lang", "null"),
    (None, "components.tok2vec.model.encode.width", 64),
    (None, "training.batcher.discard_oversize", True),
]
UNKNOWN = [
    "trainig.max_steps",
    "training.max_stepz",
    "training.optimizer.max_steps",
    "components.parser.model",
    "max_steps",
    "optimizer.learn_rate",
    "Training.max_steps",
    "training.MAX_STEPS",
    "training.max_steps.x",
    "training.seed.x",
    "nlp.lang.x",
    "nlp.pipeline.ner",
    "nlp.pipeline.0",
    "vars.nothing.x",
    "paths.train",
]
