"""Judges a folder of broken and hostile answers to the real katas, in one run.

Some katas are solved. Others are answered in ways that must not pass, must not change what is said
of the rest, and must get a sentence each.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from dojo.model.catalogue import chapters, katas

ROOT = Path(__file__).parents[2]
SOLVED = ["k12", "k14", "k17", "k18", "k19"]
LIMIT = 5  # seconds for each test


class Hostile(NamedTuple):
    """A part of an answer, the tests that judge it and what all of them must say."""

    kata: str
    code: str
    tests: str
    words: str


HOSTILE = {
    "a config beside the katas": Hostile(
        "k08",
        f"open({str(ROOT / 'pytest.ini')!r}, 'w')",
        "",
        "The file raises PermissionError: an answer may not change files of the project",
    ),
    "a fork": Hostile(
        "k09",
        "import os\nos.fork()\nCOMMAND = 'python -m spacy info'",
        "test_pipeline_should_be_saved",
        "A pipeline should be saved in the folder output.",
    ),
    "another type": Hostile(
        "k10",
        "ANSWER = 3\ndef recall(gold, predicted): return 'all'",
        "test_missed_entities_should_count",
        "`recall` should return a share, a number, but it returns a string.",
    ),
    "kills its process": Hostile(
        "k11",
        "import os\nos.killpg(0, 9)",
        "",
        "The answer ended the whole Python process (signal 9), so there is no result.",
    ),
    "closes every file": Hostile(
        "k15",
        "import os\nos.closerange(3, 256)",
        "",
        "The answer ended the whole Python process",
    ),
    "None": Hostile(
        "k01",
        "def new_pipeline(labels): return None",
        "test_pipeline_should_be_english_with_an_ner_alone",
        "`new_pipeline` should return a pipeline, but it returns None.",
    ),
    "a numpy array": Hostile(
        "k01",
        "def step(nlp, examples):\n    import numpy\n    return numpy.zeros((2, 2))",
        "test_step_should_return_a_number",
        "but it returns",
    ),
    "recursion in a function": Hostile(
        "k01",
        "def example(nlp, reference): return example(nlp, reference)",
        "test_reference_side_should_hold_the_right_entities",
        "`example` calls itself endlessly (RecursionError).",
    ),
    "a name that is missing": Hostile(
        "k02",
        "LETTER = 'b'",
        "test_the_answer_should_say_whom_training_does_not_help",
        "The file does not define `ANSWER`, which the tests need.",
    ),
    "raise SystemExit": Hostile(
        "k03",
        "def one_gadget(nlp): raise SystemExit",
        "test_one_phone_should_be_marked",
        "`one_gadget` ends the run (SystemExit).",
    ),
    "pytest.skip": Hostile(
        "k03",
        "import pytest\ndef two_gadgets(nlp): pytest.skip('done')",
        "test_both_phones_should_be_marked",
        "`two_gadgets` ends the run (Skipped).",
    ),
    "pytest.xfail": Hostile(
        "k03",
        "def no_entity(nlp, text): pytest.xfail('done')",
        "test_the_doc_should_say_that_it_has_no_entity",
        "`no_entity` ends the run (XFailed).",
    ),
    "pytest.exit": Hostile(
        "k03",
        "def from_characters(nlp, text, entities): pytest.exit('done', 0)",
        "test_characters_should_become_tokens",
        "`from_characters` ends the run (Exit).",
    ),
    "a module that is not installed": Hostile(
        "k04",
        "import nothing_of_that_name",
        "",
        "The file imports `nothing_of_that_name`, which is not installed here.",
    ),
    "a string where a list is meant": Hostile(
        "k05",
        "def iphone_x(): return 'iphone x'",
        "test_iphone_x_should_match_every_capitalization",
        "`iphone_x` should return a list of dictionaries, but it returns a string.",
    ),
    "a generator where a list is meant": Hostile(
        "k05",
        "def iphone_number(): yield from iphone_number()",
        "test_every_capitalization_and_number_should_match",
        "`iphone_number` should return a list of dictionaries, but it returns a generator,"
        " which can be read only once.",
    ),
    "an endless generator": Hostile(
        "k05",
        "def label_gadgets(nlp, texts):\n    while True: yield nlp.make_doc(texts[0])",
        "test_each_text_should_become_one_doc_in_order",
        "`label_gadgets` should return a list of Docs, but it returns a generator,"
        " which can be read only once.",
    ),
    "gigabytes of prints": Hostile(
        "k06",
        "def save_docs(docs, path):\n    while True: print('spam' * 10**5)",
        "test_file_should_be_at_the_given_path",
        "`save_docs` prints or writes more than an answer may.",
    ),
    "more memory than there is": Hostile(
        "k06",
        "def load_docs(nlp, path): return [0] * 10**12",
        "test_loaded_docs_should_come_as_a_list",
        "`load_docs` asks for more memory than an answer may use (MemoryError).",
    ),
    "sys.exit(0)": Hostile(
        "k07",
        "import sys\ndef pipeline_names(path): sys.exit(0)",
        "test_pipeline_names_should_be_read_in_order",
        "`pipeline_names` ends the run (SystemExit).",
    ),
    "os._exit(0)": Hostile(
        "k07",
        "import os\ndef optimizer(path): os._exit(0)",
        "test_optimizer_of_the_training_should_be_read",
        "The answer ended the whole Python process (exit status 0), so there is no result.",
    ),
    "deletes the tests": Hostile(
        "k07",
        "import shutil\n"
        f"def max_steps(path): shutil.rmtree({str(ROOT / 'tests' / 'hostile' / 'prey')!r})",
        "test_limit_of_steps_should_be_read",
        "`max_steps` raises PermissionError: an answer may not change what lies in tests",
    ),
    "writes another answer": Hostile(
        "k07",
        "def change(source, target, setting, value):\n"
        "    open(__file__.replace('k07_training_config', 'k14_person_labels'), 'w')",
        "test_copy_should_have_the_new_value",
        "`change` raises PermissionError: an answer may not change what lies in chapter4",
    ),
    "recursion at import": Hostile(
        "k13",
        "def again(): again()\nagain()",
        "",
        "`again` calls itself endlessly (RecursionError).",
    ),
    "a thread, a process and another folder, environment and seed": Hostile(
        "k16",
        "import os, random, subprocess, sys, threading, time\n"
        "def build_corpus(nlp, comments, folder, seed):\n"
        "    sleep = [sys.executable, '-c', 'import time; time.sleep(60)']\n"
        "    subprocess.Popen(sleep)\n"
        "    subprocess.Popen(sleep, start_new_session=True)\n"
        "    threading.Thread(target=time.sleep, args=(60,)).start()\n"
        "    os.environ.clear()\n"
        "    os.chdir('/')\n"
        "    random.seed(1)",
        "test_each_comment_should_be_in_one_of_the_files",
        "`build_corpus` should write train.spacy to the folder that it is given.",
    ),
    "an endless loop in a function": Hostile(
        "k16",
        "def mistakes(nlp, gold):\n    while True: pass",
        "test_each_kind_of_mistake_should_be_reported",
        f"`mistakes` did not finish within {LIMIT} seconds.",
    ),
}
HOOKS = """
import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    report.outcome = "passed"
    return report
"""


class Case(NamedTuple):
    """What one test of a kata said: "" if it passed."""

    kata: str
    test: str
    said: str


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """Judge a folder with all of these answers; return what was printed and each test's case."""
    folder = tmp_path_factory.mktemp("class")
    answers = folder / "answers"
    for chapter in chapters(ROOT):
        (answers / chapter).mkdir(parents=True)
    for kata in katas(ROOT):
        parts = [hostile.code for hostile in HOSTILE.values() if hostile.kata == kata.number]
        solution = kata.solution.read_text(encoding="utf-8")
        text = solution if kata.number in SOLVED else "\n\n\n".join(parts)
        (answers / kata.file).write_text(text, encoding="utf-8")
    for place in (answers, answers / "chapter4"):
        (place / "conftest.py").write_text(HOOKS)
    chosen = ["-o", f"pythonpath={answers}", "-o", f"kata_time_limit={LIMIT}"]
    kept = [f"--junitxml={folder / 'result.xml'}", f"--basetemp={folder / 'temporary'}"]
    prey = Path(__file__).parent / "prey"
    prey.mkdir()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *chosen, *kept],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert prey.is_dir()
        assert not (ROOT / "pytest.ini").exists()
    finally:
        prey.rmdir()
        (ROOT / "pytest.ini").unlink(missing_ok=True)
    cases = []
    for case in ElementTree.parse(folder / "result.xml").iter("testcase"):
        said = [f"{part.get('message')} {part.text}" for part in case if part.tag != "system-out"]
        name = case.get("classname").rpartition("test_")[2]
        cases.append(
            Case(name.partition("_")[0], case.get("name"), " ".join(" ".join(said).split()))
        )
    return done, cases


@pytest.mark.parametrize("kind", HOSTILE)
def test_each_gets_a_sentence(judged, kind):
    kata, _, test, words = HOSTILE[kind]
    said = [case.said for case in judged[1] if case.kata == kata and case.test.startswith(test)]
    assert said
    assert [text for text in said if words not in text] == []


@pytest.mark.parametrize("number", SOLVED)
def test_who_solved_a_kata_passes(judged, number):
    said = [case.said for case in judged[1] if case.kata == number]
    assert said
    assert not any(said)


def test_no_other_kata_is_done(judged):
    done, cases = judged
    assert done.returncode == 1
    lines = [line for line in done.stdout.splitlines() if line.startswith("k")]
    finished = [line.split()[0] for line in lines if " done " in line]
    assert finished == SOLVED
    assert len(lines) == len(katas(ROOT))
    assert f"{len(SOLVED)} of {len(lines)} katas done" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert len(done.stdout) < 5_000
    assert {case.kata for case in cases} == {kata.number for kata in katas(ROOT)}
