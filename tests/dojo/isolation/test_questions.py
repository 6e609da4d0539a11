"""Nobody answers an answer that asks for input, unless somebody debugs it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from processes import ROOT

ASKS = {
    "input": ("input('How many? ')", "`add` waits for input, which is not available"),
    "standard input": ("import sys; sys.stdin.read()", "`add` waits for input"),
    "breakpoint": ("breakpoint()", "The answer starts a debugger"),
    "set_trace": ("import pdb; pdb.set_trace()", "The answer starts a debugger"),
    "pytest": ("import pytest; pytest.set_trace()", "To use it, run: pytest -k k01 --pdb."),
}


@pytest.mark.parametrize("name", ASKS)
@pytest.mark.parametrize("start", ["fork", "spawn"])
@pytest.mark.parametrize("option", ["-v", "-s"])
def test_who_asks_for_something_is_told_that_nobody_answers(
    project, monkeypatch, name, start, option
):
    monkeypatch.setenv("DOJO_START_METHOD", start)
    body, words = ASKS[name]
    project.kata().edit(f"ANSWER = 'b'\ndef add(a, b):\n    {body}\n    return a + b\n")
    run = project.run(option)
    assert words in run.words
    assert "katas/chapter4/k01_add.py:3" in run.text
    assert "(Pdb)" not in run.text


def test_a_debugger_can_be_had(project):
    """Where the tests run in the process that was started, as with --pdb."""
    project.kata().edit("ANSWER = 'b'\ndef add(a, b):\n    breakpoint()\n    return a + b\n")
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--pdb", "-k", "added"],
        cwd=project.root,
        env=os.environ | {"PYTHONPATH": path},
        input=b"p a + 40\nc\nc\n",
        capture_output=True,
    )
    assert b"(Pdb) 41" in done.stdout
    assert done.returncode == 0


def test_a_debugger_gets_the_tests_in_its_own_process(project):
    project.kata()
    project.edit(
        "import os\nANSWER = 'b'\nprint('pid', os.getpid())\ndef add(a, b): return a + b\n"
    )
    run = project.run("--trace-config", "-s")
    assert f"pid {os.getpid()}" not in run.text
    run = project.run("--pdb", "-s")
    assert f"pid {os.getpid()}" in run.text


def test_who_presses_ctrl_c_or_exits_in_a_test_stops_the_run(project, monkeypatch):
    monkeypatch.setitem(sys.modules, "debugpy", sys)
    project.kata(test="def test_it(kata):\n    raise KeyboardInterrupt\n")
    with pytest.raises(KeyboardInterrupt):  # pytester passes it on
        project.run()
    project.kata(test="import pytest\ndef test_it(kata):\n    pytest.exit('enough')\n")
    run = project.run()
    assert run.status == 2
    assert "enough" in run.text


@pytest.mark.usefixtures("each_start")
def test_the_advice_names_the_kata_that_asks(project):
    for number in (1, 2):
        project.kata(f"k0{number}_add")
    project.edit("ANSWER = 'b'\ndef add(a, b):\n    breakpoint()\n", "k02_add")
    assert "To use it, run: pytest -k k02 --pdb." in project.run("-v").words
