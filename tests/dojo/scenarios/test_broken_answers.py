"""Answers that cannot be judged get a sentence, and disturb no other kata."""

from __future__ import annotations

import pytest
from broken import BROKEN


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_answer_gets_a_sentence_with_its_place(project, name):
    text, line, words = BROKEN[name]
    project.kata("k01_add").kata("k02_add").edit(text)
    run = project.run("-o", f"kata_time_limit={1 if 'within 1 second' in words else 60}")
    place = f"katas/chapter4/k01_add.py:{line}" if line else "katas/chapter4/k01_add.py"
    assert run.status == 1
    assert words in run.words
    assert any(found.startswith(place) for found in run.lines)
    assert run.lines[0].split()[-4:] == ["open", "0", "of", "3"]
    assert run.lines[1].split()[-5:] == ["to", "do", "0", "of", "3"]
    assert "passed" not in run.lines[-1]
    assert "Traceback" not in run.text
    assert "Fatal" not in run.text
    assert not set("\a\b\x1b") & set(run.text)
    assert len(run.lines) < 30


@pytest.mark.usefixtures("each_start")
@pytest.mark.parametrize("name", ["os._exit", "endless loop", "pytest.exit", "KeyboardInterrupt"])
def test_a_worker_that_dies_takes_no_other_kata_along(project, name):
    project.kata("k01_add").kata("k02_add").kata("k03_add")
    solved = "ANSWER = 'b'\ndef add(a, b):\n    return a + b\n"
    project.edit(solved, "k01_add")
    project.edit(BROKEN[name][0], "k02_add")
    project.edit(solved, "k03_add")
    run = project.run("-o", f"kata_time_limit={3 if 'loop' in name else 60}")
    assert run.status == 1
    assert ["done" in run.lines[n] for n in range(3)] == [True, False, True]
    assert "Next: k02 Add two numbers" in run.lines


def test_a_deleted_file_says_how_to_get_it_back(project):
    project.kata()
    (project.root / "katas/chapter4/k01_add.py").unlink()
    run = project.run()
    assert run.status == 1
    assert "The file is missing. `python -m dojo reset k01` restores the original." in run.words


def test_a_folder_in_the_place_of_a_kata_is_named(project):
    project.kata()
    (project.root / "katas/chapter4/k01_add.py").unlink()
    project.write("katas/chapter4/k01_add.py/x.txt", "x")
    assert (
        "The file cannot be read: it is a folder. `python -m dojo reset k01`" in project.run().words
    )
