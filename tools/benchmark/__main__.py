"""``nox -s bench``: prints two tables, and stops where a verdict is not the right one.

python -m tools.benchmark [k05 ...]

Without numbers it measures everything, and pytest-watcher only for a kata that trains and for one
that does not. With numbers, it measures these katas with every front.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from dojo.model.catalogue import katas
from dojo.model.kata import Kata
from tools.benchmark import page
from tools.benchmark.processes import WrongVerdict, python, seconds
from tools.benchmark.projects import ROOT, answers, copy, multiply, plain_copy, restore
from tools.benchmark.saves import growth, row

RUNS, FEW = 5, 2  # of each command, and of each slow one
PEERS = ("k05", "k15")  # katas for which a run of everything also measures pytest-watcher
MANY = 200  # katas
CORES = 8  # of the machine for which the time of the reference suite is computed


def medians(*actions: Callable[[], float], runs: int = RUNS) -> list[float]:
    """Return the median duration of each action in seconds, after one run that is not counted.

    They take turns, so that a machine that is slow for a while is slow for all of them.
    """
    rounds = [[action() for action in actions] for _ in range(runs + 1)][1:]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def commands(folder: Path, plain: Path) -> None:
    """Print how long commands take."""

    def pytest(where: Path, seen: str, *arguments: str) -> Callable[[], float]:
        return lambda: seconds(where, python("-m", "pytest", *arguments), seen)

    def load() -> float:
        return seconds(folder, python("-c", "import spacy; print('here')"), "here")

    print("\nseconds (medians)")
    total = len(katas(folder))
    none = f"0 of {total} katas done"
    collect, imported, untouched = medians(
        pytest(folder, "tests collected", "--collect-only", "-q"),
        pytest(folder, none, "-p", "no:kata-untouched"),
        pytest(folder, none),
    )
    _line("pytest --collect-only", collect)
    beside = f"{imported / collect:.2f} x collecting"
    _line(f"pytest, {total} untouched katas, for the first time", imported, beside)
    beside = f"{untouched / collect:.2f} x collecting"
    _line("the same, tests listed from the last run", untouched, beside)
    kata = _kata(folder, "k05")
    wrong = answers(_kata(ROOT, "k05"), 9)[4]
    for where in (folder, plain):
        (where / "katas" / kata.file).write_text(wrong.source, encoding="utf-8")
    mine, bare, imports, collect = medians(
        pytest(folder, "Next: k05", "-k", "k05"),
        pytest(plain, wrong.test, "-k", "k05", "-rfE", "--tb=no", "-q"),
        load,
        pytest(folder, "tests collected", "--collect-only", "-q", "-k", "k05"),
    )
    _line("import spacy", imports)
    beside = f"{mine / (collect + imports):.2f} x collecting + import spacy"
    _line("pytest -k k05, one wrong answer", mine, beside)
    _line("the same with a minimal fixture", bare, f"the harness takes {mine / bare:.2f} x as long")
    restore(folder)
    for solution in (folder / "solutions").glob("*/*.py"):
        shutil.copy(solution, folder / "katas" / solution.parent.name / solution.name)
    done = f"{total} of {total} katas done"
    listing = python("-m", "dojo", "list")
    first = seconds(folder, listing, done)
    _line(f"dojo list, {total} solved, for the first time", first)
    again, imports = medians(lambda: seconds(folder, listing, done), load)
    _line("dojo list, nothing changed", again, f"{again / imports:.2f} x import spacy")
    (suite,) = medians(pytest(folder, done, "-q"), runs=FEW)
    one_by_one = [
        seconds(folder, python("-m", "pytest", "-q", "-k", kata.number), "Done.")
        for kata in katas(folder)
    ]
    least = max(max(one_by_one), sum(one_by_one) / CORES)
    _line(f"pytest, {total} solved katas", suite, f"longest kata {max(one_by_one):.1f}")
    _line(f"the same, computed for {CORES} processors", least)
    restore(folder)
    multiply(folder, MANY)
    collect, many = medians(
        pytest(folder, "tests collected", "--collect-only", "-q"),
        pytest(folder, f"of {MANY} katas done"),
        runs=FEW,
    )
    beside = f"{many - untouched:+.2f} to {total}, {many / collect:.2f} x collecting"
    _line(f"pytest, {MANY} untouched katas", many, beside)


def _kata(root: Path, number: str) -> Kata:
    return next(kata for kata in katas(root) if kata.number == number)


def _line(what: str, taken: float, beside: str = "") -> None:
    print(f"{taken:7.2f}  {what}{f'  ({beside})' if beside else ''}", flush=True)


def machine() -> str:
    """Say on which machine this runs."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count()
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    info = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*: (.*)", info.read_text()) if info.is_file() else None
    name = found[1] if found else platform.processor()
    return (
        f"{name}, {cores} processors{load}, {platform.platform()}, Python {sys.version.split()[0]}"
    )


def main(numbers: list[str]) -> str:
    """Measure some katas, or all katas and all commands; return what went wrong."""
    print(machine(), flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder, plain = copy(Path(name, "harness")), plain_copy(Path(name, "plain"))
        try:
            if not numbers:
                commands(folder, plain)
                shutil.rmtree(folder)
                copy(folder)
            print("\nfrom a save to the message, and to the whole verdict, milliseconds (medians)")
            print("     message      p95     page    whole   ptw+dojo        ptw  ptw/whole")
            for kata in katas(ROOT):
                if not numbers or kata.number in numbers:
                    in_page = page.median(folder, kata)
                    with_peers = kata.number in (numbers or PEERS)
                    print(row(folder, plain, kata, in_page, with_peers), flush=True)
                    restore(folder)
                    restore(plain)
            if not numbers:
                print(f"\nmemory of the watch loop: {growth(folder, _kata(ROOT, 'k05'))}")
                restore(folder)
                print(f"memory of the page: {page.size(folder, _kata(ROOT, 'k05')):.0f} MB")
        except WrongVerdict as error:
            return str(error)
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
