"""From a save to the message and to the whole verdict: the watch loop and pytest-watcher."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from dojo.model.kata import Kata
from tools.benchmark.processes import Output, WrongVerdict, memory, python, settle, started
from tools.benchmark.projects import Answer, answers, runner

SAVES, FEW = 9, 2  # for a kata without training, and for one with training
PEER_SAVES = 5
TRAIN = ("k01", "k08", "k09", "k13", "k15", "k16")  # these train or run commands
PAUSE = 0.7  # seconds between a verdict and the next save, for a human reader
PEER_PAUSE = 2.5  # the same for pytest-watcher, which misses what is saved while pytest ends
LATE = 60.0  # seconds in which something must be printed
GROWTH = 100  # saves between two measurements of memory
SUMMARY = r" in \d+\.\d+s"
KEYS = r"\bquit\b"  # at the end of a page
COUNTS = re.compile(r"(?m)^k\d\d .* \d+ of \d+\s*$")


def watch(folder: Path, kata: Kata, wrong: Sequence[Answer]) -> tuple[list[float], list[float]]:
    """Return the seconds from each save to its message, and to the end of all tests."""
    command = python("-m", "dojo", "watch", kata.number)
    messages, ends = [], []
    with started(folder, command, in_terminal=True) as (output, process):
        output.until(KEYS, LATE)
        settle(process)  # it first tests all katas
        for begin, answer in _saves(output, folder / "katas" / kata.file, wrong, PAUSE):
            when, text = output.until(KEYS, LATE)
            if answer.words not in " ".join(text.split()):
                raise WrongVerdict(f"{answer.words!r} is not in what was shown:\n{text}")
            messages.append(when - begin)
            while not COUNTS.search(text):
                when, text = output.until(KEYS, LATE)
            ends.append(when - begin)
    return messages[1:], ends[1:]


def pytest_watcher(
    folder: Path, kata: Kata, wrong: Sequence[Answer], has_harness: bool
) -> list[float]:
    """Return the same for pytest-watcher with its defaults, on the same test file."""
    test = f"tests/{kata.chapter}/{kata.test.name}"
    command = python("-m", "pytest_watcher", "katas", "--patterns", "**/*.py")
    command += ["--runner", str(runner(folder)), test, "-rfE", "--tb=no"]
    times = []
    with started(folder, command) as (output, _):
        time.sleep(2)
        for begin, answer in _saves(output, folder / "katas" / kata.file, wrong, PEER_PAUSE):
            words = answer.words if has_harness else answer.test
            times.append(output.wait(SUMMARY, LATE, words) - begin)
    return times[1:]


def _saves(
    output: Output, path: Path, wrong: Sequence[Answer], pause: float
) -> Iterator[tuple[float, Answer]]:
    """Save answers one after the other, and yield when; the first, which loads modules, twice."""
    for number, answer in enumerate([wrong[0], *wrong]):
        time.sleep(pause)
        output.drain()
        path.write_text(f"{answer.source}\n# {number}\n", encoding="utf-8")
        yield time.perf_counter(), answer


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
    messages, ends = watch(folder, kata, answers(kata, FEW if trains else SAVES))
    ordered = sorted(messages)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
    figures = [statistics.median(messages), p95, in_page, statistics.median(ends)]
    line = f"{kata.number} " + " ".join(f"{seconds * 1000:8.0f}" for seconds in figures)
    if not with_peers:
        return line
    few = answers(kata, FEW if trains else PEER_SAVES)
    harness, bare = (
        statistics.median(pytest_watcher(where, kata, few, has_harness=where == folder))
        for where in (folder, plain)
    )
    return f"{line} {harness * 1000:10.0f} {bare * 1000:10.0f} {bare / figures[-1]:10.1f}"


def growth(folder: Path, kata: Kata) -> str:
    """Return the memory of the watch loop before and after many saves."""
    path = folder / "katas" / kata.file
    command = python("-m", "dojo", "watch", "--plain", kata.number)
    with started(folder, command) as (output, process):
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
