"""What a save costs: this repository's watch loop beside pytest-watcher, in one run.

For each kata, wrong answers from all over its tests are saved one after the other.  Measured is
the time from the end of a save to the verdict:

    watch   `python -m dojo watch --plain`, until the verdict is printed
    ptw     pytest-watcher with its defaults on the same test file, until its summary is printed
    floor   the time inside the fixtures and test functions, in a warm process; two workers share
            these, so the verdict may come earlier

    python tools/bench.py [k05 ...]
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue

import psutil

from dojo.catalogue import Kata, katas
from dojo.variants import body_of, expected, wrong

ROOT = Path(__file__).parents[1]
SAVES, FEW = 21, 3  # of a kata that trains nothing, and of one that trains
PTW_SAVES = 7
TRAIN = ("k01", "k08", "k09", "k13", "k15", "k16")  # these train or run commands
PAUSE = 0.7  # seconds between a verdict and the next save, as somebody who reads it
GROWTH = 200  # saves after which memory is looked at again
ENV = os.environ | {"COLUMNS": "80", "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"}
ENV.pop("PYTHONDONTWRITEBYTECODE", None)  # or pytest would rewrite Hypothesis in every run
MISSED = 30.0  # seconds after which a save is taken to be missed
CALM = 3  # seconds
IDLE = 0.05  # seconds of processor time in one second, below which nothing happens
VERDICT = r"\d of \d+ katas done"


def begin_anew(folder: Path) -> None:
    """Bring back all stubs, also where this repository's own have been edited."""
    for kata in katas(ROOT):
        shutil.copy(kata.original, folder / "katas" / kata.file)


def answers(kata: Kata, number: int) -> list[str]:
    """Return whole files with wrong answers, spread over the tests that catch them."""
    tests = re.findall(r"^def (test_\w+)", kata.test.read_text(encoding="utf-8"), re.MULTILINE)
    found = [answer for answer in wrong(kata) if expected(answer).test in tests]
    found.sort(key=lambda answer: tests.index(expected(answer).test))
    chosen = [found[round(place * (len(found) - 1) / (number - 1))] for place in range(number)]
    reference = kata.solution.read_text(encoding="utf-8")
    changes = [body_of(answer.path.read_bytes(), answer.part) for answer in chosen]
    return [f"{reference}\n\n{ast.unparse(change)}\n" for change in changes]


class Output:
    """Reads what a process prints, in a thread, and notes when."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.lines: SimpleQueue[tuple[float, str]] = SimpleQueue()
        assert process.stdout
        self.stream = process.stdout
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.stream:
            self.lines.put((time.perf_counter(), line.decode(errors="replace")))

    def wait(self, pattern: str, timeout: float) -> float:
        """Return when a line matches; raises Empty if none does."""
        while True:
            when, line = self.lines.get(timeout=timeout)
            if re.search(pattern, line):
                return when

    def drain(self) -> None:
        while True:
            try:
                self.lines.get_nowait()
            except Empty:
                return


@contextmanager
def started(folder: Path, *command: str) -> Iterator[tuple[Output, psutil.Process]]:
    process = subprocess.Popen(
        command, cwd=folder, env=ENV, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    )
    try:
        yield Output(process), psutil.Process(process.pid)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def measure(output: Output, path: Path, texts: list[str], verdict: str) -> list[float]:
    """Save one text after the other; return the seconds from each save to its verdict."""
    times: list[float] = []
    # The first loads what the others find loaded, and is not counted.
    for number, text in enumerate([texts[0], *texts]):
        time.sleep(PAUSE)
        output.drain()
        path.write_text(f"{text}\n# {number}\n", encoding="utf-8")
        begin = time.perf_counter()
        try:
            times.append(output.wait(verdict, MISSED) - begin)
        except Empty:
            print(f"a save of {path.name} was missed", flush=True)
    return times[1:]


def settle(process: psutil.Process) -> None:
    """Wait until a process and all that it has started do nothing any more, for some seconds."""
    before, calm = 0.0, 0
    while calm < CALM:
        time.sleep(1)
        now = sum(part.cpu_times()[0] for part in family(process))
        calm = calm + 1 if 0 <= now - before < IDLE else 0  # less when one of them has ended
        before = now


def family(process: psutil.Process) -> list[psutil.Process]:
    """Return a process and all that it has started."""
    return [process, *process.children(recursive=True)]


def watch(folder: Path, kata: Kata, texts: list[str]) -> list[float]:
    command = (sys.executable, "-m", "dojo", "watch", "--plain", kata.number)
    with started(folder, *command) as (output, process):
        output.wait(VERDICT, 120)
        settle(process)  # it looks at all katas once
        return measure(output, folder / "katas" / kata.file, texts, VERDICT)


def ptw(folder: Path, kata: Kata, texts: list[str]) -> list[float]:
    test = str(kata.test.relative_to(ROOT))
    command = ("ptw", "katas", "--patterns", "**/*.py", test)
    with started(folder, sys.executable, "-m", "pytest_watcher", *command[1:]) as (output, _):
        time.sleep(2)
        return measure(output, folder / "katas" / kata.file, texts, r" in \d+\.\d+s")


FLOOR = """
import json, pathlib, sys, pytest
class Sum:
    total = 0.0
    def pytest_runtest_logreport(self, report):
        if report.when != "teardown":
            self.total += report.duration
for text in json.load(sys.stdin):
    pathlib.Path(sys.argv[1]).write_text(text, encoding="utf-8")
    sums = Sum()
    pytest.main(["-q", sys.argv[2]], plugins=[sums])
    print("floor", sums.total, file=sys.stderr)
"""


def floor(folder: Path, kata: Kata, texts: list[str]) -> list[float]:
    files = [str(Path("katas", kata.file)), str(kata.test.relative_to(ROOT))]
    done = subprocess.run(
        [sys.executable, "-c", FLOOR, *files],
        input=json.dumps([texts[0], *texts]),
        cwd=folder, env=ENV, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return [float(value) for value in re.findall(r"^floor (\S+)", done.stderr, re.MULTILINE)][1:]


def row(name: str, values: list[float]) -> str:
    ordered = sorted(values)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
    return f"{statistics.median(values) * 1000:7.0f} {p95 * 1000:7.0f}  {name}"


def compare(folder: Path, chosen: list[Kata]) -> None:
    print("kata   watch: median, p95   ptw: median, p95   floor   ptw/watch   (milliseconds)")
    for kata in chosen:
        trains = kata.number in TRAIN
        mine = watch(folder, kata, answers(kata, FEW if trains else SAVES))
        theirs = ptw(folder, kata, answers(kata, FEW if trains else PTW_SAVES))
        least = floor(folder, kata, answers(kata, FEW if trains else PTW_SAVES))
        ratio = statistics.median(theirs) / statistics.median(mine)
        print(
            f"{kata.number}   {row('', mine)}   {row('', theirs)}"
            f" {statistics.median(least) * 1000:7.0f} {ratio:8.1f}",
            flush=True,
        )


def memory(process: psutil.Process) -> float:
    """Return the memory of a process and all that it has started, in MB.

    What several share counts once.
    """
    total = 0
    for part in family(process):
        try:
            total += part.memory_full_info().pss
        except psutil.Error:
            continue
    return total / 1e6


def remember(folder: Path, kata: Kata) -> None:
    """Print the memory of the watch loop before and after many saves."""
    texts, path = answers(kata, GROWTH), folder / "katas" / kata.file
    command = (sys.executable, "-m", "dojo", "watch", "--plain", kata.number)
    with started(folder, *command) as (output, process):
        output.wait(VERDICT, 120)
        settle(process)
        before = memory(process)
        for number, text in enumerate(texts):
            output.drain()
            path.write_text(f"{text}\n# {number}\n", encoding="utf-8")
            output.wait(VERDICT, 60)
            time.sleep(0.2)
        settle(process)
        print(f"memory: {before:.0f} MB, and {memory(process):.0f} MB after {GROWTH} saves")


def timed(action: Callable[[], object], runs: int = 3) -> float:
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        action()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def pytest(folder: Path, *arguments: str) -> Callable[[], object]:
    command = [sys.executable, "-m", "pytest", *arguments]
    return lambda: subprocess.run(command, cwd=folder, env=ENV, capture_output=True, check=False)


def bare(folder: Path) -> None:
    """Print what pytest costs without a watch loop."""
    print("\nseconds, medians of 3")
    python = [sys.executable, "-c", "import spacy"]
    print(f"{timed(lambda: subprocess.run(python, check=False)):6.2f}  import spacy")
    print(f"{timed(pytest(folder, '--version')):6.2f}  pytest --version")
    print(f"{timed(pytest(folder, '--collect-only', '-q')):6.2f}  pytest --collect-only")
    print(f"{timed(pytest(folder, '-k', 'k05')):6.2f}  pytest -k k05")
    print(f"{timed(pytest(folder)):6.2f}  pytest, 16 katas to do")
    seconds = timed(pytest(folder, "-o", "pythonpath=solutions"), 1)
    print(f"{seconds:6.2f}  pytest -o pythonpath=solutions (once)")
    kata = next(kata for kata in katas(folder) if kata.number == "k05")
    for number in range(17, 201):
        stem = f"k{number:02}_copy" if number < 100 else f"k{number % 100:02}_copy_{number}"
        for path in (kata.stub, kata.solution):
            shutil.copy(path, path.with_name(f"{stem}.py"))
        shutil.copy(kata.test, kata.test.with_name(f"test_{stem}.py"))
        if number + 1 in (101, 201):
            print(f"{timed(pytest(folder), 1):6.2f}  pytest, {number} katas to do (once)")
    print("", flush=True)


def main(numbers: list[str]) -> None:
    chosen = [kata for kata in katas(ROOT) if not numbers or kata.number in numbers]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "repository")
        ignored = shutil.ignore_patterns(".*", "backups", "__pycache__")
        shutil.copytree(ROOT, folder, ignore=ignored)
        begin_anew(folder)
        compare(folder, chosen)
        if not numbers:
            remember(folder, next(kata for kata in chosen if kata.number == "k05"))
            begin_anew(folder)
            bare(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
