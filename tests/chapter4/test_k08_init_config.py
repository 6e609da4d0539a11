"""Runs both command lines, and judges what they print and what they leave on disk."""

from __future__ import annotations

import pytest
from command_line import Run, indented, run
from shared import ready_made

pytestmark = pytest.mark.made_once("first", "second")

SHOWN = 5  # settings, or lines


@ready_made
def default(nlp):
    """The config that both command lines should make."""
    from spacy.cli.init_config import init_config

    return init_config(lang="en", pipeline=["ner"])


@pytest.fixture(scope="module")
def first(kata, nlp, tmp_path_factory) -> Run:
    return run("TO_STDOUT", kata.TO_STDOUT, tmp_path_factory.mktemp("first"))


@pytest.fixture(scope="module")
def second(kata, nlp, tmp_path_factory) -> Run:
    return run("TO_FILE", kata.TO_FILE, tmp_path_factory.mktemp("second"))


def config_in(text: str):
    """Return the config that a text holds, None if it is something else."""
    from thinc.api import Config

    try:
        config = Config().from_str(text, interpolate=False)
    except ValueError:
        return None
    return config if "pipeline" in config.get("nlp", {}) else None


def printed_by(first: Run):
    files = first.files()
    assert not files, f"`TO_STDOUT` saves {', '.join(files)}. It should print the config instead."
    config = config_in(first.out)
    begin = "\n".join(first.out.strip().splitlines()[:SHOWN])
    assert config, (
        f"What `TO_STDOUT` prints is not a config. It begins:\n{indented(begin or '(nothing)')}"
    )
    return config


def saved_by(second: Run):
    files = second.files()
    printed = "prints the config and saves no file" if config_in(second.out) else "saves no file"
    left = f"leaves these files: {', '.join(files)}" if files else printed
    assert "config.cfg" in files, f"`TO_FILE` {left}. The config should be saved as config.cfg."
    return config_in((second.folder / "config.cfg").read_text(encoding="utf-8"))


def judge_pipeline(config) -> None:
    found = config["nlp"]["pipeline"]
    # tok2vec comes unasked: it turns tokens into numbers for the components after it.
    components = [name for name in found if name != "tok2vec"]
    assert components == ["ner"], (
        f"The config is for a pipeline of {' and '.join(components) or 'no component'};"
        " it should be for ner alone."
    )


def settings(config, prefix: str = "") -> dict[str, object]:
    """Return all settings by their dotted names."""
    found: dict[str, object] = {}
    for key, value in config.items():
        inner = isinstance(value, dict)
        found |= settings(value, f"{prefix}{key}.") if inner else {f"{prefix}{key}": value}
    return found


def judge_defaults(config, default) -> None:
    yours, expected = settings(config), settings(default)
    changed = sorted(k for k in yours.keys() | expected.keys() if yours.get(k) != expected.get(k))
    lines = [
        f"{key} is {yours.get(key)!r} and would be {expected.get(key)!r}" for key in changed[:SHOWN]
    ]
    more = f"\nand {len(changed) - SHOWN} more." if len(changed) > SHOWN else ""
    assert not changed, (
        "Another config than the default one for ner comes out. Which option does that?\n"
        f"{indented(chr(10).join(lines))}{more}"
    )


@pytest.mark.hint(
    "The page behind `Read:` names the command, its one argument and its options. Without a"
    " network, `python -m spacy --help` lists the commands; each of them has a `--help`, too.",
    "The command has two words. Both are in the address of that page.",
    "Long options take their value after a space or after `=`, short ones after a space.",
)
def test_first_command_runs(first):
    first.expect_success()


@pytest.mark.hint(
    "The command's argument says where the config goes.",
    "One character in place of a file name stands for standard output. The page has it.",
)
def test_first_command_prints_a_config_and_saves_no_file(first):
    printed_by(first)


@pytest.mark.hint(
    "One option says which components the pipeline has. Which does it take if you say none?",
    "Only `ner` is to be named; names in a list are separated by commas.",
)
def test_printed_config_is_for_ner_alone(first):
    judge_pipeline(printed_by(first))


@pytest.mark.hint(
    "Nothing but the components has to be said. Which option of yours says more?",
    "The default language is English, and the default settings are for a CPU.",
)
def test_printed_config_keeps_the_defaults(first, default):
    judge_defaults(printed_by(first), default)


@pytest.mark.hint(
    "The same command does it. What else does its argument take?",
    "The argument is the name of the file to save.",
)
def test_second_command_runs(second):
    second.expect_success()


@pytest.mark.hint(
    "Compare the name in your command with the one in the task, letter by letter.",
    "The file lies in the folder itself, not in a folder inside it.",
)
def test_second_command_saves_the_config(second):
    saved_by(second)


@pytest.mark.hint(
    "What did you do in the first command to have the component you want?",
    "Both commands take the same option for the components.",
)
def test_saved_config_is_for_ner_alone(second):
    judge_pipeline(saved_by(second))


@pytest.mark.hint(
    "Nothing but the components has to be said. Which option of yours says more?",
    "The default language is English, and the default settings are for a CPU.",
)
def test_saved_config_keeps_the_defaults(second, default):
    judge_defaults(saved_by(second), default)
