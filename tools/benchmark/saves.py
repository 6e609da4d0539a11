"""From a save to the verdict: the watch loop, and pytest-watcher with and without the harness."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from pathlib import Path

from dojo.model.kata import Kata
from tools.benchmark.processes import Output, memory, python, settle, started
from tools.benchmark.projects import Answer, answers, runner

SAVES, FEW = 9, 2  # for a kata without training, and for one with training
PEER_SAVES = 5
TRAIN = ("k01", "k08", "k09", "k13", "k15", "k16")  # these train or run commands
PAUSE = 0.7  # seconds between a verdict and the next save, for a human reader
PEER_PAUSE = 2.5  # the same for pytest-watcher, which misses what is saved while pytest ends
LATE = 60.0  # seconds in which something must be printed
GROWTH = 100  # saves between two measurements of memory
SUMMARY = r" in \d+\.\d+s"


def _loop(kata: Kata) -> list[str]:
    return python("-m", "dojo", "watch", "--plain", kata.number)


def watch(folder: Path, kata: Kata, wrong: Sequence[Answer]) -> list[float]:
    """Return the seconds from each save to its verdict in the watch loop."""
    with started(folder, _loop(kata)) as (output, process):
        output.wait(r"katas done", LATE)
        settle(process)  # it first tests all katas
        path = folder / "katas" / kata.file
        return _times(output, path, wrong, r"^A hint:|^No more hints", in_words=True)


def pytest_watcher(
    folder: Path, kata: Kata, wrong: Sequence[Answer], has_harness: bool
) -> list[float]:
    """Return the same for pytest-watcher with its defaults, on the same test file."""
    test = f"tests/{kata.chapter}/{kata.test.name}"
    command = python("-m", "pytest_watcher", "katas", "--patterns", "**/*.py")
    command += ["--runner", str(runner(folder)), test, "-rfE", "--tb=no"]
    with started(folder, command) as (output, _):
        time.sleep(2)
        return _times(output, folder / "katas" / kata.file, wrong, SUMMARY, has_harness, PEER_PAUSE)


def _times(
    output: Output,
    path: Path,
    wrong: Sequence[Answer],
    last: str,
    in_words: bool,
    pause: float = PAUSE,
) -> list[float]:
    """Save answers one after the other, and check that each gets its own verdict."""
    times = []
    for number, answer in enumerate([wrong[0], *wrong]):  # the first loads modules: not counted
        time.sleep(pause)
        output.drain()
        path.write_text(f"{answer.source}\n# {number}\n", encoding="utf-8")
        begin = time.perf_counter()
        words = answer.words if in_words else answer.test
        times.append(output.wait(last, LATE, [words]) - begin)
    return times[1:]


def row(folder: Path, plain: Path, kata: Kata, in_page: float, with_peers: bool) -> str:
    """Measure one kata, and return its line of the table, in milliseconds.

    Args:
        folder: A copy of the repository.
        plain: A copy with plain pytest.
        kata: The kata.
        in_page: The median of the page in seconds.
        with_peers: Whether to measure pytest-watcher, too.
    """
    trains = kata.number in TRAIN
    mine = watch(folder, kata, answers(kata, FEW if trains else SAVES))
    ordered = sorted(mine)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
    middle = statistics.median(mine)
    line = f"{kata.number} {middle * 1000:8.0f} {p95 * 1000:8.0f} {in_page * 1000:8.0f}"
    if not with_peers:
        return line
    few = answers(kata, FEW if trains else PEER_SAVES)
    harness, bare = (
        statistics.median(pytest_watcher(where, kata, few, has_harness=where == folder))
        for where in (folder, plain)
    )
    return f"{line} {harness * 1000:10.0f} {bare * 1000:10.0f} {bare / middle:10.1f}"


def growth(folder: Path, kata: Kata) -> str:
    """Return the memory of the watch loop before and after many saves."""
    path = folder / "katas" / kata.file
    with started(folder, _loop(kata)) as (output, process):
        output.wait(r"katas done", LATE)
        settle(process)
        before = memory(process)
        for number, answer in enumerate(answers(kata, GROWTH)):
            output.drain()
            path.write_text(f"{answer.source}\n# {number}\n", encoding="utf-8")
            output.wait(r"^A hint:|^No more hints", LATE)
            time.sleep(0.2)
        settle(process)
        return f"{before:.0f} MB, and {memory(process):.0f} MB after {GROWTH} saves"
