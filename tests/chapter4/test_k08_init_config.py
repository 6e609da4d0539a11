"""Runs both command lines, and judges what they print and what they leave on disk."""

from __future__ import annotations

import re

import pytest
from command_line import Run, config_in, indented, run, settings, spacy_command
from shared import ready_made

pytestmark = pytest.mark.made_once("first", "second")

SHOWN = 5  # settings, or lines


@ready_made
def default(nlp):
    """The config that both command lines should make."""
    from spacy.cli.init_config import init_config

    spacy_command()  # now, so that no answer has to wait for it
    return init_config(lang="en", pipeline=["ner"])


@pytest.fixture(scope="module")
def first(kata, nlp, tmp_path_factory) -> Run:
    return run("TO_STDOUT", kata.TO_STDOUT, tmp_path_factory.mktemp("first"))


@pytest.fixture(scope="module")
def second(kata, nlp, tmp_path_factory) -> Run:
    return run("TO_FILE", kata.TO_FILE, tmp_path_factory.mktemp("second"))


def why(run: Run) -> str:
    """Return in a sentence what spaCy says in many words, "" if it needs none."""
    language = re.search(r"\[E048\] Can't import language (\S+)", run.problem)
    if language:
        return (
            f"The command asks for the language {language[1]!r}. spaCy uses a short lowercase"
            " code for each language. Pass only this code to the option."
        )
    if "Got unexpected extra argument" in run.problem:
        return "A value goes after its option, and the name of a long option begins with `--`."
    component = re.search(r"\[E002\] Can't find factory for '(.*?)'", run.problem)
    if not component:
        return ""
    if not component[1].strip():
        return "One component in the list of the command has no name. Is there a comma too many?"
    return (
        f"spaCy has no component {component[1]!r}. Is it spelt as in the task, and is there a space"
        " between the option and its value?"
    )


def printed_by(first: Run):
    """Return the config that was printed."""
    files = first.files()
    assert not files, (
        f"`TO_STDOUT` should print the config and save no file. It saves {', '.join(files)}."
    )
    config = config_in(first.out)
    begin = "\n".join(first.out.strip().splitlines()[:SHOWN])
    assert config, (
        "`TO_STDOUT` should print a config. What it prints is something else, and begins with:\n"
        f"{indented(begin or '(nothing)')}"
    )
    return config


def saved_by(second: Run):
    """Return the config that was saved."""
    files = second.files()
    prints = "prints a config and " if config_in(second.out) else ""
    left = f"leaves these files: {', '.join(files)}" if files else f"{prints}leaves no file there"
    assert "config.cfg" in files, (
        "The config should be saved as config.cfg in the folder where the command runs."
        f" `TO_FILE` {left}."
    )
    return config_in((second.folder / "config.cfg").read_text(encoding="utf-8"))


def judge_pipeline(config) -> None:
    found = config["nlp"]["pipeline"]
    # tok2vec comes unasked: it turns tokens into numbers for the components after it.
    components = [name for name in found if name != "tok2vec"]
    assert components == ["ner"], (
        "The config should name the component `ner` and, apart from spaCy's `tok2vec`, no other."
        f" Its pipeline is {found}."
    )


def judge_defaults(config, default) -> None:
    language = config["nlp"].get("lang")
    assert language == "en", f"The config should be for English. Its language is {language!r}."
    yours, expected = settings(config), settings(default)
    pairs = {key: (yours.get(key, ...), expected.get(key, ...)) for key in {**expected, **yours}}
    changed = sorted(key for key, (found, usual) in pairs.items() if found != usual)
    lines = [f"{key} is {'; by default it is '.join(map(said, pairs[key]))}" for key in changed]
    more = f"\nand {len(changed) - SHOWN} more." if len(changed) > SHOWN else ""
    assert not changed, (
        "All other settings should have their defaults. An option of your command changes some:\n"
        f"{indented(chr(10).join(lines[:SHOWN]))}{more}"
    )


def said(value: object) -> str:
    return "absent" if value is ... else repr(value)


@pytest.mark.hint(
    "The page behind `Read:` has the name of the command, its one argument and its options."
    " Without a network, `python -m spacy --help` lists the commands, and each of them has"
    " `--help` too.",
    "The name of the command is two words. Both are in the address of that page.",
    "Long options take their value after a space or after `=`, short ones after a space.",
    "If spaCy says that an argument is missing, it means the one that says where the config goes."
    " The page also says what to write there for standard output.",
)
def test_first_command_should_run_without_an_error(first):
    first.expect_success(why(first))


@pytest.mark.hint(
    "The command's argument says where the config goes.",
    "One character instead of a file name stands for standard output. The page has it.",
)
def test_first_command_should_print_the_config_and_save_no_file(first):
    printed_by(first)


@pytest.mark.hint(
    "One option lists the components of the pipeline. What is its default?",
    "Name `ner` and nothing else; a list of names is separated by commas.",
)
def test_printed_config_should_be_for_ner_alone(first):
    judge_pipeline(printed_by(first))


@pytest.mark.hint(
    "You have to say which component you want, and nothing else. Which of your options says more?",
    "The default language is English, and the default settings are for a CPU.",
)
def test_printed_config_should_keep_the_other_defaults(first, default):
    judge_defaults(printed_by(first), default)


@pytest.mark.hint(
    "It is the same command as the first, with another argument.",
    "The argument is the name of the file to save.",
)
def test_second_command_should_run_without_an_error(second):
    second.expect_success(why(second))


@pytest.mark.hint(
    "Compare the argument of your command with the name in the task, letter by letter.",
    "The file belongs in the folder itself, not in a folder inside it.",
)
def test_second_command_should_save_the_config(second):
    saved_by(second)


@pytest.mark.hint(
    "How does your first command say which component you want?",
    "Both commands take the same option for the components.",
)
def test_saved_config_should_be_for_ner_alone(second):
    judge_pipeline(saved_by(second))


@pytest.mark.hint(
    "You have to say which component you want, and nothing else. Which of your options says more?",
    "The default language is English, and the default settings are for a CPU.",
)
def test_saved_config_should_keep_the_other_defaults(second, default):
    judge_defaults(saved_by(second), default)
