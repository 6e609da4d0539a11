"""The lines that a learner reads."""

from __future__ import annotations

import pytest
from toys import TEST

from dojo.display.report import said_by, sentence
from dojo.model.drawing import PLACE, Drawing
from dojo.model.verdict import Verdict

DRAWN = """
from dojo.testkit.token_ruler import ruler


def test_two_numbers_are_added(kata):
    drawing = ruler(["my", "iPhone"], {"yours": [(0, 2, "X")]})
    assert kata.add(1, 2) == 3, f"Look:\\n{drawing}"
"""


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("test_file_holds_a_docbin", "File holds a DocBin"),
        ("test_utf_16_has_a_bom", "UTF-16 has a BOM"),
        ("test_scores_are_f_scores", "Scores are F-scores"),
        ("test_iphone_x_finds_no_other_phone", "iPhone X finds no other phone"),
        ("test_dinner_is_ready", "Dinner is ready"),
        ("test_ner_has_the_labels", "NER has the labels"),
    ],
)
def test_a_name_is_a_sentence_with_the_terms_of_the_field(name, said):
    assert sentence(name) == said


def test_a_gap_that_several_tests_need_is_listed_once(project):
    again = "\n\ndef test_answer_is_a_letter(kata):\n    assert kata.ANSWER.isalpha(), 'No.'\n"
    project.kata(test=TEST + again)
    assert project.run("--all").text.count("`ANSWER` is still to do.") == 1
    project.edit("def add(a, b):\n    return a + b\n\n\nANSWER = ____\n")
    assert project.run("--all").text.count("`ANSWER` is still to do.") == 1


def test_all_that_is_open_is_listed_on_request(project):
    project.kata()
    project.edit("ANSWER = ____\n\n\ndef add(a, b):\n    return a - b\n")
    assert "Also open" not in project.run().text
    run = project.run("--all")
    assert run.text.count("Two numbers are added.") == 1
    listed = run.lines[run.lines.index("Also open:") :]
    assert listed[1:3] == ["katas/chapter4/k01_add.py:1", "  `ANSWER` is still to do."]
    project.edit("ANSWER = 'a'\n\n\ndef add(a, b):\n    return a - b\n")
    assert "  Answer is right: That letter is not it." in project.run("--all").lines
    project.edit("def add(a, b:\n")
    assert "Also open" not in project.run("--all").text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("k2", "No test matches -k k2. Did you mean k02?"),
        ("K002", "No test matches -k K002. Did you mean k02?"),
        ("k99", "No test matches -k k99. The katas here: k01 to k03."),
        ("docbim", "No test matches -k docbim. Did you mean k03_docbin?"),
        ("k01 and k02", "No test matches -k 'k01 and k02'. The katas here: k01 to k03."),
    ],
)
@pytest.mark.parametrize("option", ["--strict-markers", "-q", "-v"])
def test_who_selects_no_test_reads_what_there_is(project, typed, said, option):
    project.kata("k01_add").kata("k02_sub").kata("k03_docbin")
    run = project.run("-k", typed, option)
    assert run.status == pytest.ExitCode.NO_TESTS_COLLECTED
    assert said in run.lines


def test_only_katas_that_were_there_to_select_are_named(project):
    project.kata("k01_add").kata("k02_sub")
    run = project.run("-k", "k77", "tests/chapter4/test_k01_add.py")
    assert "No test matches -k k77. The katas here: k01." in run.lines
    project.write("tests/dojo/test_plain.py", "def test_it():\n    pass\n")
    run = project.run("-k", "k77", "tests/dojo")
    assert "No test matches" not in run.text
    run = project.run("-m", "slow")
    assert "No test matches" not in run.text


def test_what_is_printed_is_wrapped_and_without_colours(project):
    project.kata()
    project.edit(
        "def add(a, b):\n    print('\\x1b[38;5;1mTrouble\\x1b[0m', 'word ' * 30 + 'the end')\n"
        "    print('  indented\\n')\n    print('x' * 200)\n"
    )
    run = project.run()
    start = run.lines.index("Printed while it ran:")
    shown = run.lines[start + 1 : run.lines.index("", start)]
    assert shown[0].startswith("  | Trouble word word")
    assert shown[2].endswith("the end")
    assert "  |   indented" in shown
    assert "  |" in shown
    assert shown[-1] == f"  | {'x' * 48}"
    assert max(map(len, shown)) == 80


def test_drawings_are_drawn_at_the_width_of_the_page(project):
    project.kata("k01_add", test=DRAWN)
    project.edit("def add(a, b):\n    return a - b\n\n\nANSWER = 'a'\n")
    lines = project.run().lines
    assert "  token  0   1" in lines
    assert "  yours  [X       ]" in lines
    drawing = Drawing.of(["my", "iPhone"], {"yours": [(0, 2, "\ufffc")]})
    verdict = Verdict("failed", f"Look:\n{PLACE}\nand\n{PLACE}", drawings=(drawing, drawing))
    said = said_by(verdict, 80).splitlines()
    assert said[1:4] == said[5:]
    assert len(said_by(verdict, 20).splitlines()) > len(said)
