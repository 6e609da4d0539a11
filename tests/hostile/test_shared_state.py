"""No kata changes what another one finds, also where a process could serve several."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STEMS = ["k03_training_corpus", "k05_matcher_patterns"]
MEDDLES = """

import logging, os, warnings
import numpy

warnings.simplefilter("error")
os.environ["PATH"] = ""
logging.disable(50)
numpy.seterr(all="raise")
Doc.set_extension("x", default=1)


def no_entity(nlp, text):
    nlp.tokenizer.add_special_case("iPhone", [{"ORTH": "iPh"}, {"ORTH": "one"}])
    nlp.tokenizer.add_special_case("Reddit", [{"ORTH": "Red"}, {"ORTH": "dit"}])
    nlp.max_length = 5
    nlp.add_pipe("sentencizer")
    nlp.vocab["iPhone"].is_stop = True
    return text
"""


@pytest.mark.parametrize("start", ["fork", "spawn"] if sys.platform == "linux" else ["spawn"])
def test_what_one_answer_does_to_the_pipeline_changes_no_other_verdict(tmp_path, start):
    folder = tmp_path / "chapter4"
    folder.mkdir()
    for stem in STEMS:
        shutil.copy(ROOT / "solutions" / "chapter4" / f"{stem}.py", folder)
    with (folder / f"{STEMS[0]}.py").open("a", encoding="utf-8") as file:
        file.write(MEDDLES)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-v", "-k", "k03 or k05"),
            *("-o", f"pythonpath={tmp_path}", "-o", "kata_time_limit=60"),
        ],
        cwd=ROOT,
        env=os.environ | {"DOJO_START_METHOD": start, "COLUMNS": "80"},
        capture_output=True,
        encoding="utf-8",
        timeout=600,
    )
    failed = [line for line in done.stdout.splitlines() if " FAILED" in line]
    assert failed
    assert [line for line in failed if "no_entity" not in line] == [], done.stdout
