"""The katas that run spaCy's commands, in the list and the loop, where output is not UTF-8.

spaCy prints icons and colours that depend on the terminal, on the encoding of standard output
and on what that was when the process first imported it. No verdict may depend on any of these.
tests/fronts tries the reference answers of all katas in every other front.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest

from dojo.model.catalogue import katas

ROOT = Path(__file__).parents[2]
COPIED = ["conftest.py", "pyproject.toml", "data", "katas", "solutions", "tests"]
COMMANDS = ("k08_init_config", "k09_train_command")
C_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
SURROUNDINGS = {
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "C locale": C_LOCALE,
    "spawn and cp1252": {"DOJO_START_METHOD": "spawn", "PYTHONIOENCODING": "cp1252"},
}
MINUTES = 300.0  # seconds, on a busy machine


@pytest.fixture(params=SURROUNDINGS)
def surroundings(request, monkeypatch):
    """Set the variables that decide on encodings, and on how processes start."""
    for name in ("DOJO_START_METHOD", "PYTHONIOENCODING", *C_LOCALE):
        monkeypatch.delenv(name, raising=False)
    for name, value in SURROUNDINGS[request.param].items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """A copy of the repository with these two katas alone, so that nothing else takes time."""
    folder = tmp_path_factory.mktemp("original")
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    for kata in katas(folder):
        if kata.stem not in COMMANDS:
            for path in (kata.stub, kata.test, kata.solution):
                path.unlink()
            shutil.rmtree(kata.answers)
    return folder


@pytest.fixture
def folder(original):
    """That copy, with both katas solved."""
    for kata in katas(original):
        shutil.copy(kata.solution, kata.stub)
    return original


def printed_by(folder: Path, *arguments: str) -> str:
    """Run Python in a folder without a terminal, and return all that it prints."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
    ended = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        timeout=MINUTES,
        check=False,
    )
    return (ended.stdout + ended.stderr).decode("utf-8", "replace")


def test_the_reference_answers_are_done_in_the_list(folder, surroundings):
    assert "2 of 2 katas done" in printed_by(folder, "dojo", "list")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_the_reference_answers_are_done_in_the_watch_loop(folder, surroundings):
    from terminals import Terminal

    for kata in katas(folder):
        shutil.copy(kata.original, kata.stub)
    terminal = Terminal(folder, "watch", width=100)
    try:
        terminal.shows("k08 Generate a config to do")
        for kata in katas(folder):
            kata.stub.write_bytes(kata.solution.read_bytes())
            terminal.shows(f"{kata.number} {kata.title}: done.")
    finally:
        terminal.close()


@pytest.fixture
def command_line(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tests" / "chapter4"))
    import command_line

    return command_line


ICONS = {"good": "[+]", "fail": "[x]", "warn": "[!]", "info": "[i]"}


@pytest.fixture(params=["with icons", "without icons", "plain"])
def printers(request):
    """spaCy's printers as a process has them that imported spaCy with one output or another."""
    import wasabi

    icons = {"with icons": dict.fromkeys(ICONS, "\u2714"), "without icons": ICONS}
    variables = {"WASABI_NO_PRETTY": "1"} if request.param == "plain" else {}
    with (
        mock.patch.dict(os.environ, variables),
        mock.patch.dict("wasabi.printer.ICONS", icons.get(request.param, ICONS)),
        mock.patch.dict(wasabi.msg.icons, icons.get(request.param, ICONS)),
        mock.patch.object(wasabi.msg, "pretty", request.param != "plain"),
    ):
        yield
        assert wasabi.msg.pretty is (request.param != "plain")


def test_what_a_command_prints_is_the_same_in_every_process(command_line, printers, tmp_path):
    make = "python -m spacy init config config.cfg -p ner"
    saved = command_line.run("COMMAND", make, tmp_path)
    saved.expect_success()
    assert "\nAuto-filled config with all values\nSaved config\nconfig.cfg\n" in saved.out
    assert command_line.config_in(saved.out) is None
    again = command_line.run("COMMAND", make, tmp_path)
    assert again.problem == (
        "`COMMAND` ends with an error. spaCy says:\n  The provided output file already exists. To"
        " force overwriting the config file, set the --force or -F flag."
    )
    printed = command_line.run("COMMAND", make.replace("config.cfg", "-"), tmp_path)
    assert command_line.config_in(printed.out)["nlp"]["pipeline"] == ["tok2vec", "ner"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[+] Auto-filled config\n[+] Saved config\nconfig.cfg",
        "[nlp]\n[nlp]\n",
        "[nlp]\npipeline",
        "[nlp.pipeline]\n[nlp]",
        "[nlp]\nlang = 'en'",
        "[training.optimizer]\nlearn_rate = 1",
        "no section",
        "[x] Error\n[nlp]\npipeline = []\n[x] Error",
    ],
)
def test_what_is_no_config_is_not_read_as_one(command_line, text):
    assert command_line.config_in(text) is None
