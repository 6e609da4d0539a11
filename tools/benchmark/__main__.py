"""``nox -s bench``: prints two tables, and stops where a verdict is not the right one.

python -m tools.benchmark [k05 ...]
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

RUNS = 5  # of each command
MANY = 200  # katas
CORES = 8  # of the machine for which the time of the reference suite is computed


def median(action: Callable[[], float], runs: int = RUNS) -> float:
    """Return the median duration of an action in seconds, after one run that is not counted."""
    action()
    return statistics.median(action() for _ in range(runs))


def commands(folder: Path, plain: Path) -> None:
    """Print how long commands take."""

    def pytest(where: Path, seen: str, *arguments: str) -> float:
        return median(lambda: seconds(where, python("-m", "pytest", *arguments), seen))

    print("\nseconds (medians)")
    imports = median(lambda: seconds(folder, python("-c", "import spacy; print('here')"), "here"))
    collect = pytest(folder, "tests collected", "--collect-only", "-q")
    _line("import spacy", imports)
    _line("pytest --collect-only", collect)
    total = len(katas(folder))
    untouched = pytest(folder, f"0 of {total} katas done")
    _line(f"pytest, {total} untouched katas", untouched, f"{untouched / collect:.2f} x collecting")
    kata = _kata(folder, "k05")
    wrong = answers(_kata(ROOT, "k05"), 9)[4]
    for where in (folder, plain):
        (where / "katas" / kata.file).write_text(wrong.source, encoding="utf-8")
    mine = pytest(folder, "Next: k05", "-k", "k05")
    bare = pytest(plain, wrong.test, "-k", "k05", "-rfE", "--tb=no", "-q")
    floor = pytest(folder, "tests collected", "--collect-only", "-q", "-k", "k05") + imports
    _line(
        "pytest -k k05, one wrong answer", mine, f"{mine / floor:.2f} x collecting + import spacy"
    )
    _line("the same with a minimal fixture", bare, f"the harness takes {mine / bare:.2f} x as long")
    restore(folder)
    for solution in (folder / "solutions").glob("*/*.py"):
        shutil.copy(solution, folder / "katas" / solution.parent.name / solution.name)
    listing = python("-m", "dojo", "list")
    first = seconds(folder, listing, f"{total} of {total} katas done")
    _line(f"dojo list, {total} solved, for the first time", first)
    again = median(lambda: seconds(folder, listing, f"{total} of {total} katas done"))
    _line("dojo list, nothing changed", again)
    suite = median(lambda: seconds(folder, python("-m", "pytest", "-q"), f"{total} of {total}"), 3)
    one_by_one = [
        seconds(folder, python("-m", "pytest", "-q", "-k", kata.number), "Done.")
        for kata in katas(folder)
    ]
    least = max(max(one_by_one), sum(one_by_one) / CORES)
    _line(f"pytest, {total} solved katas", suite, f"longest kata {max(one_by_one):.1f}")
    _line(f"the same, computed for {CORES} processors", least)
    restore(folder)
    multiply(folder, MANY)
    many = median(lambda: seconds(folder, python("-m", "pytest"), f"of {MANY} katas done"), 3)
    _line(f"pytest, {MANY} untouched katas", many, f"{many - untouched:+.2f} to {total}")


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
            print("\nfrom a save to the verdict, milliseconds (medians)")
            print("       watch      p95     page   ptw+dojo        ptw  ptw/watch")
            for kata in katas(ROOT):
                if not numbers or kata.number in numbers:
                    print(row(folder, plain, kata, page.median(folder, kata)), flush=True)
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
