"""Judges the choice, what is read of several configs, and the copies that are saved.

Each config is written to the same path as the one before, so an answer has to read it each time.
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from command_line import indented, settings
from returned import judge_list, judge_type
from shared import judge_choice, ready_made
from training_configs import CASES, CHANGES, DEFAULT, NER_LAST, NONE_YET, UNKNOWN, Case

pytestmark = pytest.mark.made_once("copies")

LONGEST = 50  # lines of a config that is shown


@ready_made
def default(nlp) -> str:
    """Return the config that spaCy makes for a pipeline with `ner`."""
    from spacy.cli.init_config import init_config

    return init_config(lang="en", pipeline=["ner"]).to_str()


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("configs") / "config.cfg"


@pytest.fixture(scope="module")
def cases(path, default) -> Callable[[], Iterator[Case]]:
    """Return a function that yields what each config says, when it is at `path`."""

    def written() -> Iterator[Case]:
        for case in [*CASES, Case(default, *DEFAULT)]:
            path.write_text(case.text, encoding="utf-8")
            yield case

    return written


def shown(path: Path, *sections: str) -> str:
    """Return a config, or some of its sections, to look at; spaCy's own is too long for that."""
    text = path.read_text(encoding="utf-8").strip()
    if len(text.splitlines()) > LONGEST:
        return ""
    blocks = [block.strip() for block in re.split(r"^(?=\[)", text, flags=re.MULTILINE)]
    chosen = [block for block in blocks if block[1:].partition("]")[0] in sections]
    what = "In the config:" if chosen else "The config:"
    return f"{what}\n" + indented("\n".join(chosen or [text]))


@pytest.mark.hint(
    "The page behind `Read:` shows such a file. Are there texts in it, or long lists of numbers?",
    "A colleague sends you a config. How do you train for 60 steps with it, just once?",
)
@pytest.mark.reason(
    "Right: the file holds every setting, and neither examples nor weights. An option replaces a"
    " value for one run; the config that was used is saved with the pipeline."
)
def test_answer_should_say_what_the_config_is_for(kata):
    judge_choice(
        kata.ANSWER,
        right="d",
        why_not={
            "a": "The config names the files that hold the examples, in its section [paths]. The"
            " examples themselves are in those .spacy files.",
            "b": "An option of the command, with the dotted name of a setting, replaces its value"
            " for one run. The file stays as it was, and the next run uses it as it is.",
            "c": "Training makes the weights, from the examples and as the settings say. They are"
            " saved with the pipeline, in the output folder; the config stays as it is.",
        },
    )


@pytest.mark.hint(
    "Once it is loaded, a config is used like a dictionary of sections. What in spaCy loads one?",
    "`spacy.util` has a function that loads a config. Look for the section that has the language.",
    "[components] describes components in any order, also some that are not used.",
)
def test_pipeline_names_should_be_read_in_order(kata, path, cases):
    for case in cases():
        found = judge_list("pipeline_names", kata.pipeline_names(path), str, "names")
        kind = "the same names in another order: " if sorted(found) == sorted(case.names) else ""
        assert found == case.names, (
            f"`pipeline_names` should return {case.names}. It returns {kind}{found}."
            f" {shown(path, 'nlp', 'components')}"
        )


@pytest.mark.hint(
    "The optimizer has its own section, inside [training].",
    "A key that begins with @ says that its value is the name of a registered function.",
)
def test_optimizer_of_the_training_should_be_read(kata, path, cases):
    for case in cases():
        found = kata.optimizer(path)
        assert not inspect.isfunction(found), (
            "`optimizer` should return the name of a function, written as in the config, but it"
            " returns a function itself."
        )
        judge_type("optimizer", found, str, "the name of a function")
        assert found == case.optimizer, (
            f"`optimizer` should return {case.optimizer!r}. It returns {found!r}."
            f" {shown(path, 'training.optimizer')}"
        )


@pytest.mark.hint(
    "It is a setting of the training. The function has its name.",
    "If there is a variable in the file, its value is in another section.",
    "The function that loads a config can replace variables with their values. This is called"
    " interpolation.",
)
def test_limit_of_steps_should_be_read(kata, path, cases):
    for case in cases():
        found = kata.max_steps(path)
        assert not (isinstance(found, str) and "${" in found), (
            f"`max_steps` should return the value that a variable stands for. It returns the"
            f" variable {found}. {shown(path)}"
        )
        judge_type("max_steps", found, int, "an int")
        assert found == case.steps, (
            f"`max_steps` should return {case.steps}. It returns {found!r}. {shown(path)}"
        )


class Copy(NamedTuple):
    """A call of `change`, and what became of the files.

    config: the config `source`, to be looked at.
    before, after: all settings of the config and of its copy, with their variables; `after` is
    what is wrong with the file if it is no config.
    """

    call: str
    setting: str
    value: object
    config: str
    is_source_kept: bool
    is_saved: bool
    before: dict[str, object]
    after: dict[str, object] | str


@pytest.fixture(scope="module")
def copies(kata, path, default, tmp_path_factory) -> Callable[[], Iterator[Copy]]:
    """Return a function that yields each of CHANGES, made once in a copy of its own."""
    folder, made = tmp_path_factory.mktemp("copies"), list[Copy]()
    known: dict[str | None, Any] = {}

    def make(text: str | None, setting: str, value: object) -> Copy:
        path.write_text(text or default, encoding="utf-8")
        known[text] = known.get(text) or read(path)
        before, content, config = known[text], path.read_bytes(), shown(path)
        target = folder / f"{len(made)}.cfg"
        kata.change(path, target, setting, json.loads(json.dumps(value)))
        is_kept = path.is_file() and path.read_bytes() == content
        after = read(target) if target.is_file() else ""
        call = f"change(source, target, {setting!r}, {value!r})"
        return Copy(call, setting, value, config, is_kept, target.is_file(), before, after)

    def each() -> Iterator[Copy]:
        for number, change in enumerate(CHANGES):
            if number == len(made):
                made.append(make(*change))
            yield made[number]

    return each


def read(path: Path) -> dict[str, object] | str:
    """Return all settings of a file with the variables in them, or why it is no config."""
    from thinc.api import Config

    try:
        return settings(Config().from_disk(path, interpolate=False))
    except Exception as error:  # of many kinds, where sections and values are in odd places
        return " ".join(str(error).split()) or type(error).__name__


def settings_of(copy: Copy) -> dict[str, object]:
    """Return the settings of a copy, if there are any."""
    instead = "" if copy.is_source_kept else " The file `source` has changed instead."
    assert copy.is_saved, f"After {copy.call} there is no file at `target`.{instead}"
    assert isinstance(copy.after, dict), (
        f"After {copy.call} the file at `target` is not a valid config: {copy.after}"
    )
    return copy.after


def same(one: object, other: object) -> bool:
    """Say whether values are equal and of the same types: 1 is neither 1.0 nor True."""
    return repr(one) == repr(other)


@pytest.mark.hint(
    "Load the config, set the value, save the config under the other name.",
    "The name has dots: split it, and go from section to section. The last part is the key.",
    "`spacy.util` has functions that get and set a value by its dotted name.",
    "None is a value too, and a setting whose value is null is there.",
)
def test_copy_should_have_the_new_value(copies):
    for copy in copies():
        after = settings_of(copy)
        assert copy.setting in after, (
            f"After {copy.call} the copy has no {copy.setting}. {copy.config}"
        )
        found = after[copy.setting]
        assert same(found, copy.value), (
            f"After {copy.call} the copy should have the value {copy.value!r} there. It has"
            f" {found!r}. {copy.config}"
        )


@pytest.mark.hint(
    "Two paths are given: `source` is the config as it is, and `target` is where the copy goes.",
    "Load from the first path, save to the second.",
)
def test_source_should_stay_as_it_is(copies):
    for copy in copies():
        assert copy.is_source_kept, (
            f"{copy.call} changes the file `source`, which it should only read."
        )


@pytest.mark.hint(
    "The copy has all sections, also those without a change, and nothing that is not in `source`.",
    "Change the config that you loaded, and save all of it.",
)
def test_all_other_settings_should_stay_in_the_copy(copies):
    for copy in copies():
        before, after = copy.before, settings_of(copy)
        lost, new = sorted(before.keys() - after.keys()), sorted(after.keys() - before.keys())
        assert not lost, (
            f"After {copy.call} these settings are missing from the copy: {some(lost)}."
            f" {copy.config}"
        )
        assert not new, (
            f"After {copy.call} the copy has settings that `source` does not have: {some(new)}."
            f" {copy.config}"
        )
        others = [key for key in before if key != copy.setting and "${" not in str(before[key])]
        changed = next((key for key in others if not same(before[key], after[key])), "")
        assert not changed, (
            f"After {copy.call} the setting {changed} has changed too: it was {before[changed]!r}"
            f" and is {after[changed]!r}. {copy.config}"
        )


def some(names: list[str]) -> str:
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more


@pytest.mark.hint(
    "Look for ${ in the config and in the copy.",
    "When a config is loaded, variables are replaced by their values, or they are not.",
    "What loads a config has an argument for that. What is its default?",
)
def test_variables_should_stay_variables(copies):
    for copy in copies():
        before, after = copy.before, settings_of(copy)
        variables = [key for key in before if key != copy.setting and "${" in str(before[key])]
        lost = next((key for key in variables if before[key] != after[key]), "")
        assert not lost, (
            f"After {copy.call} the setting {lost} should still be the variable {before[lost]}."
            f" In the copy it is {after[lost]!r}. {copy.config}"
        )


@pytest.mark.hint(
    "If you set a key that does not exist, Python adds it without an error. What can you check"
    " first?",
    "Reading a key that is not there raises the error that is asked for.",
    "A name can also go on after a value: `training.max_steps.x`. Which error does that raise?",
)
def test_unknown_setting_should_be_a_key_error_and_save_nothing(kata, path, tmp_path):
    target = tmp_path / "copy.cfg"
    for number, setting in enumerate(UNKNOWN):
        if number == 1:
            target.write_text(NONE_YET, encoding="utf-8")
        path.write_text(NER_LAST, encoding="utf-8")
        judge_unknown(kata.change, path, target, setting)


def judge_unknown(change, source: Path, target: Path, setting: str) -> None:
    before = target.read_bytes() if target.is_file() else None
    error: Exception | None = None
    returned: object = None
    try:
        returned = change(source, target, setting, 60)
    except (NotImplementedError, NameError):  # a gap that is left
        raise
    except Exception as raised:
        error = raised
    none = f"This config has no setting {setting}, so `change` should raise a KeyError"
    section = shown(source, setting.rpartition(".")[0])
    instead = " It returns one instead." if isinstance(returned, Exception) else ""
    assert error is not None, f"{none}. It raises no error.{instead} {section}"
    name, said = type(error).__name__, " ".join(str(error).split())
    assert isinstance(error, KeyError), f"{none}. It raises a {name} ({said}). {section}"
    after = target.read_bytes() if target.is_file() else None
    saves = "changes the file that is there" if before else "saves a file"
    assert after == before, f"{none} and leave `target` alone. It raises a {name}, but {saves}."
