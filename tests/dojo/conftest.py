"""Toy katas: small projects in which the harness is tried as a learner would."""

from __future__ import annotations

import json
import re
import sys
import textwrap
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from toys import RIGHT, SOLUTION, STUB, TEST, WRONG

from dojo.contributing import mutant_record as record
from dojo.contributing import promises
from dojo.contributing.mutant_record import Record
from dojo.model.kata import Kata
from dojo.model.variants import wrong as wrong_answers


class Project:
    """A folder laid out like this repository, with as many toy katas as a test wants."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        self.root = pytester.path
        pytester.makeconftest('pytest_plugins = ["dojo.pytest_plugin"]')
        pytester.makepyprojecttoml(
            """
            [tool.pytest.ini_options]
            console_output_style = "classic"
            testpaths = ["tests/chapter4"]
            pythonpath = ["katas"]
            """
        )

    def write(self, path: str, text: str | bytes) -> Path:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, str):
            target.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
        else:
            target.write_bytes(text)
        return target

    def kata(
        self,
        stem: str = "k01_add",
        *,
        stub: str = STUB,
        solution: str = SOLUTION,
        test: str = TEST,
        right: Mapping[str, str] = RIGHT,
        wrong: Mapping[str, str] = WRONG,
    ) -> Project:
        number = stem.partition("_")[0]
        page = self.root / "katas/chapter4/README.md"
        rows = page.read_text() if page.exists() else ""
        if f"({stem}.py)" not in rows:
            self.write("katas/chapter4/README.md", f"{rows}| [{stem}]({stem}.py) |\n")
        for path in (f"katas/chapter4/{stem}.py", f"tests/answers/chapter4/{stem}/stub.py"):
            self.write(path, stub.replace("k01", number))
        self.write(f"solutions/chapter4/{stem}.py", solution.replace("k01", number))
        self.write(f"tests/chapter4/test_{stem}.py", test)
        self.answers(stem, right=right, wrong=wrong)
        with suppress(SyntaxError):
            self.promise(stem)
            self.record(stem)
        return self

    def answers(self, stem: str = "k01_add", **sides: Mapping[str, str]) -> None:
        """Write the right or the wrong answers to a kata: the code of each, by its name."""
        for side, answers in sides.items():
            parts = [
                f"class {name}:\n{textwrap.indent(code, '    ')}" for name, code in answers.items()
            ]
            self.write(f"tests/answers/chapter4/{stem}/{side}.py", "\n\n\n".join(parts))

    def promise(self, stem: str) -> None:
        """Let the tests of a kata check the first words of its stub: nothing else is promised."""
        kata = Kata(self.root, "chapter4", stem)
        said = [passage.text for passage in promises.passages(kata.stub) if passage.text]
        if not said:
            return
        first, *others = said
        tests = re.findall(r"^def (test_\w+)", kata.test.read_text(encoding="utf-8"), re.MULTILINE)
        names = [answer.name for answer in wrong_answers(kata)]
        entry = {"words": first, "tests": tests, "broken_by": names}
        lines = [f"background = {json.dumps(others)}", "[[promise]]"]
        lines += [f"{key} = {json.dumps(value)}" for key, value in entry.items()]
        self.write(f"tests/answers/chapter4/{stem}/promises.toml", "\n".join(lines))

    def record(self, stem: str) -> None:
        """Write down that the mutants of a kata were judged, and all of them noticed."""
        kata = Kata(self.root, "chapter4", stem)
        mutants, broken = record.made(kata)
        everything = Record(mutants, mutants, 0, broken, broken, record.digest(kata))
        record.write(kata, everything)

    def edit(self, text: str | bytes, stem: str = "k01_add") -> Path:
        """Write what a learner has made of a stub."""
        return self.write(f"katas/chapter4/{stem}.py", text)

    def run(self, *args: str) -> Run:
        return Run(self.pytester.runpytest_inprocess(*args))


class Run:
    """What a run of pytest printed and how it ended."""

    def __init__(self, result: pytest.RunResult) -> None:
        self.status = int(result.ret)
        self.lines = result.outlines
        self.text = "\n".join(result.outlines)
        self.words = " ".join(self.text.split())
        self.errors = "\n".join(result.errlines)


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("COLUMNS", "80")
    # Else each run would look for plugins, and rewrite and import Hypothesis anew.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    return Project(pytester)


@pytest.fixture(params=["fork", "spawn"])
def each_start(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Start workers in each of the two ways."""
    method: str = request.param
    if method == "fork" and sys.platform != "linux":
        pytest.skip("forking is safe on Linux only")
    monkeypatch.setenv("DOJO_START_METHOD", method)
    return method
