"""Judges the choice, what is read of several configs, and the copies that are saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from shared import judge_choice, ready_made

pytestmark = pytest.mark.made_once("copies")

# A name for each config, and what is different in it: pipeline, optimizer, steps.
CONFIGS = {
    "ner": (["tok2vec", "ner"], {"@optimizers": "Adam.v1"}, 20000),
    "two": (["tok2vec", "tagger", "ner"], {"@optimizers": "RAdam.v1"}, 60),
    "turned": (["tok2vec", "ner", "textcat"], {"@optimizers": "SGD.v1", "learn_rate": 0.1}, 1),
    "variable": (["ner", "tagger", "tok2vec"], {"@optimizers": "Adam.v1"}, "${vars.steps}"),
}
VARIABLE = 75  # the value of vars.steps
CHANGES = [
    ("training.max_steps", 80),
    ("training.optimizer.learn_rate", 0.01),
    ("components.tok2vec.model.encode.width", 64),
    ("paths.train", "corpus/train.spacy"),
    ("training.seed", 7),
    ("nlp.disabled", ["ner"]),
    ("training.batcher.discard_oversize", True),
]
UNKNOWN = [
    "trainig.max_steps",
    "training.max_stepz",
    "training.optimizer.max_steps",
    "components.parser.model",
    "max_steps",
]


@ready_made
def contents(nlp) -> dict[str, str]:
    """Return what is in a file for each of CONFIGS."""
    from spacy.cli.init_config import init_config
    from thinc.api import Config

    default = init_config(lang="en", pipeline=["ner"])
    # What is not in the pipeline may be in the file, and where it stands does not matter.
    others = {"tagger": {"factory": "tagger"}, "textcat": {"factory": "textcat"}}
    components = {**others, "ner": default["components"].pop("ner"), **default["components"]}
    contents = {}
    text = Config({**default, "components": {}, "vars": {"steps": VARIABLE}}).to_str()
    for name, (pipeline, optimizer, steps) in CONFIGS.items():
        config = Config().from_str(text, interpolate=False)
        config["components"] = components
        config["nlp"]["pipeline"] = pipeline
        config["training"]["optimizer"] = {"learn_rate": 0.001, **optimizer}
        config["training"]["max_steps"] = steps
        contents[f"{name}.cfg"] = config.to_str()
    return contents


@pytest.fixture(scope="module")
def configs(contents, tmp_path_factory) -> Path:
    """Return a folder with a file for each of CONFIGS."""
    folder = tmp_path_factory.mktemp("configs")
    for name, content in contents.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def settings(path: Path) -> dict[str, object]:
    """Return all settings of a file by their dotted names, with the variables in them."""
    from thinc.api import Config

    return flat(Config().from_disk(path, interpolate=False))


def flat(section: dict[str, object], prefix: str = "") -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in section.items():
        inner = isinstance(value, dict)
        found |= flat(value, f"{prefix}{key}.") if inner else {f"{prefix}{key}": value}
    return found


@pytest.mark.hint(
    "The page behind `Read:` shows such a file. Are there texts in it, or long lists of numbers?",
    "Think of a config that a colleague gets from you. How does she train for 60 steps just once?",
)
@pytest.mark.reason(
    "Right: the file holds every setting, and neither examples nor weights. An option replaces a"
    " value for one run; the config that was used is saved with the pipeline."
)
def test_answer_says_what_the_config_is_for(kata):
    judge_choice(
        kata.ANSWER,
        right="d",
        why_not={
            "a": "The config names the files that hold the examples, in its section [paths]. The"
            " examples themselves lie in those .spacy files.",
            "b": "Every value can be replaced for one run by an option of the command with its"
            " dotted name. So the file stays what it was, and the next run is as before.",
            "c": "The weights are what training makes of the settings. They are saved with the"
            " pipeline, in the output folder; the config stays as it is.",
        },
    )


@pytest.mark.hint(
    "Once it is loaded, a config is used like a dictionary of sections. What in spaCy loads one?",
    "`spacy.util` has a function that loads a config. Look for the section that has the language.",
    "[components] describes components, in any order, also those that are not used.",
)
def test_pipeline_names_are_read_in_order(kata, configs):
    for name, (pipeline, _, _) in CONFIGS.items():
        judge_names(kata.pipeline_names(configs / f"{name}.cfg"), pipeline)


def judge_names(names: object, expected: list[str]) -> None:
    assert names is not None, "`pipeline_names` returns None. Is there a `return` at its end?"
    assert isinstance(names, (list, tuple)), (
        f"`pipeline_names` returns a {type(names).__name__}; a list of names was asked for."
    )
    assert sorted(map(str, names)) == sorted(expected), (
        f"You return {list(names)} for a config whose pipeline is {expected}."
    )
    assert list(names) == expected, (
        f"You return {list(names)}. These are the components, but their order is {expected}."
    )


@pytest.mark.hint(
    "The optimizer has a section of its own, inside the one of the training.",
    "A key that begins with @ says that its value is the name of a registered function.",
)
def test_optimizer_is_read(kata, configs):
    for name, (_, optimizer, _) in CONFIGS.items():
        judge_optimizer(kata.optimizer(configs / f"{name}.cfg"), optimizer["@optimizers"])


def judge_optimizer(found: object, expected: str) -> None:
    assert found is not None, "`optimizer` returns None. Is there a `return` at its end?"
    assert isinstance(found, str), (
        f"`optimizer` returns a {type(found).__name__}; the name of the function, a string, was"
        " asked for."
    )
    assert found == expected, (
        f"`optimizer` returns {found!r} for a config in which {expected!r} makes the optimizer."
    )


@pytest.mark.hint(
    "It is a setting of the training. The function has its name.",
    "Where the file has a variable, its value stands in another section.",
    "What loads a config can put values in place of variables; that is called interpolation.",
)
def test_number_of_steps_is_read(kata, configs):
    for name, (_, _, steps) in CONFIGS.items():
        judge_steps(kata.max_steps(configs / f"{name}.cfg"), steps)


def judge_steps(found: object, written: object) -> None:
    assert found is not None, "`max_steps` returns None. Is there a `return` at its end?"
    assert found != "${vars.steps}", (
        "`max_steps` returns the variable ${vars.steps}; the value that it stands for was asked"
        " for. It is in the section [vars] of the same file."
    )
    assert isinstance(found, int), (
        f"`max_steps` returns a {type(found).__name__}; a whole number was asked for."
    )
    expected = written if isinstance(written, int) else VARIABLE
    assert found == expected, f"`max_steps` returns {found}; this config has max_steps = {written}."


class Copy(NamedTuple):
    """What became of a config: all settings of the file, and of the changed copy of it."""

    setting: str
    value: object
    before: dict[str, object]
    after: dict[str, object]


@pytest.fixture(scope="module")
def copies(kata, configs, tmp_path_factory) -> list[Copy]:
    """Make each of CHANGES in a copy of its own."""
    source, folder = configs / "two.cfg", tmp_path_factory.mktemp("copies")
    text, before, made = source.read_text(encoding="utf-8"), settings(source), []
    for number, (setting, value) in enumerate(CHANGES):
        target = folder / f"{number}.cfg"
        kata.change(source, target, setting, value)
        now = source.read_text(encoding="utf-8")
        assert now == text, "`change` changes the file `source`. It should only read it."
        assert target.is_file(), "`change` saves no file at `target`."
        try:
            made.append(Copy(setting, value, before, settings(target)))
        except ValueError as error:
            words = " ".join(str(error).split())
            pytest.fail(f"The file that `change` saves is no config: {words}")
    return made


@pytest.mark.hint(
    "Load the config, set the value, save the config under the other name.",
    "The name has dots: split it, and go from section to section. The last part is the key.",
    "`spacy.util` has functions that get and set a value by its dotted name.",
)
def test_copy_has_the_new_value(copies):
    for setting, value, _, after in copies:
        assert setting in after, f"In the copy there is no {setting}."
        assert after[setting] == value, (
            f"In the copy {setting} is {after[setting]!r}; it should be {value!r}."
        )


@pytest.mark.hint(
    "A file has sections without a change too. Does your copy have them?",
    "Change the config that you loaded, and save all of it.",
)
def test_all_else_stays_in_the_copy(copies):
    for setting, _, before, after in copies:
        lost, new = sorted(before.keys() - after.keys()), sorted(after.keys() - before.keys())
        assert not lost, f"{len(lost)} settings are not in the copy any more, such as {lost[0]}."
        assert not new, f"The copy has a setting that the config does not have: {new[0]}."
        fixed = [key for key in before if "${" not in str(before[key]) and key != setting]
        other = [key for key in fixed if before[key] != after[key]]
        assert not other, (
            f"{other[0]} is {after[other[0]]!r} in the copy; it was {before[other[0]]!r}"
            f" and only {setting} should change."
        )


@pytest.mark.hint(
    "Look for ${ in the file before and in the copy.",
    "Variables are replaced by their values when a config is loaded, or they are not.",
    "What loads a config has an argument for that. What is its default?",
)
def test_variables_stay_variables(copies):
    for setting, _, before, after in copies:
        variables = [key for key in before if "${" in str(before[key]) and key != setting]
        lost = [key for key in variables if before[key] != after[key]]
        assert not lost, (
            f"{lost[0]} was the variable {before[lost[0]]} and is {after[lost[0]]!r} in the copy."
            " Whoever changes what the variable stands for changes nothing there any more."
        )


@pytest.mark.hint(
    "Setting a key that is not there adds it, without a word. What can you do before?",
    "Reading a key that is not there raises the error that is asked for.",
    "A config has settings without a value, such as paths.train: None. They are there.",
)
def test_unknown_setting_is_an_error_and_nothing_is_saved(kata, configs, tmp_path):
    for setting in UNKNOWN:
        judge_unknown(kata.change, configs / "ner.cfg", tmp_path / "copy.cfg", setting)


def judge_unknown(change: Callable[..., object], source: Path, target: Path, setting: str) -> None:
    error: Exception | None = None
    try:
        change(source, target, setting, 60)
    except (NotImplementedError, NameError):  # a gap that is left
        raise
    except Exception as raised:
        error = raised
    name = type(error).__name__
    assert error is not None, (
        f"The config has no setting {setting}, and `change` raises no error. `spacy train` would"
        " go on with the old value, and nobody would notice."
    )
    assert isinstance(error, KeyError), (
        f"The config has no setting {setting}. `change` raises {name}; a KeyError was asked for."
    )
    assert not target.exists(), (
        f"The config has no setting {setting}. `change` raises {name}, but it saves a file too."
    )
