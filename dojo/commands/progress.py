"""The learner's progress: remembered verdicts where nothing has changed, otherwise new ones.

A verdict is stored with a digest of everything that it depends on, in pytest's cache folder, which
can be deleted at any time. Plain pytest never reads it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from dojo.model import digests
from dojo.model.catalogue import katas
from dojo.model.events import Ended, Event, Judged, NotJudged
from dojo.model.kata import Kata, relative
from dojo.model.sources import content_or_none
from dojo.model.verdict import Outcome, Progress

FOLDER = Path(".pytest_cache", "dojo")
INTERRUPTED = 2  # pytest's exit status after Ctrl-C
# The files and folders of tests that a verdict depends on.
DEPENDS_ON = ("tests/chapter*", "tests/practice", "tests/answers")


class Memory:
    """The verdicts on the learner's answers that are still valid.

    Args:
        root: The folder of the repository.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def recall(self, kata: Kata) -> list[Outcome] | None:
        """Return the outcomes of all tests of a kata, or None if the answer has no verdict yet."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            kept = json.loads(self._file(kata).read_text(encoding="utf-8"))
            if kept["digest"] == self.digest(kata) != "":
                path = relative(kata.stub, Path.cwd())
                found = [Outcome.of_data(data, self.root) for data in kept["outcomes"]]
                return [replace(outcome, path=path) for outcome in found]
        return None

    def keep(self, kata: Kata, outcomes: Sequence[Outcome], digest: str) -> None:
        """Store the outcomes of a kata.

        Args:
            kata: The kata.
            outcomes: The outcomes of all its tests.
            digest: The result of `digest` before they ran.
        """
        # An answer that hung or crashed may not do so again.
        if not outcomes or not all(outcome.verdict.is_lasting for outcome in outcomes):
            return
        data = {"digest": digest, "outcomes": [outcome.to_data() for outcome in outcomes]}
        with suppress(OSError):
            self._file(kata).parent.mkdir(parents=True, exist_ok=True)
            self._file(kata).write_text(json.dumps(data), encoding="utf-8")

    def digest(self, kata: Kata) -> str:
        """Return a digest that changes whenever the verdict on a kata could; "" if unknown."""
        answer = content_or_none(kata.stub)
        if answer is None:
            return ""
        return hashlib.sha256(self._surroundings + answer).hexdigest()

    def _file(self, kata: Kata) -> Path:
        return self.root / FOLDER / kata.chapter / f"{kata.stem}.json"

    @cached_property
    def _surroundings(self) -> bytes:
        """A digest of the tests, the data, the harness, Python and the packages."""
        return digests.surroundings(self.root, DEPENDS_ON)


def judge(root: Path, hear: Callable[[Event], object], chosen: Sequence[Kata] = ()) -> None:
    """Pass on the verdicts on katas, in learning order; run only katas that have none.

    Args:
        root: The folder of the repository.
        hear: Called with each event. If it returns False, no other test runs.
        chosen: The katas; empty for all.

    Raises:
        NotJudged: The tests cannot be run, or ended early.
        KeyboardInterrupt: The run was interrupted.
    """
    memory, unknown = Memory(root), list[Kata]()
    for kata in chosen or katas(root):
        outcomes = memory.recall(kata)
        if outcomes is None:
            unknown.append(kata)
            continue
        if unknown and not _run(memory, unknown, hear):
            return
        unknown = []
        for outcome in outcomes:
            if hear(Judged(outcome)) is False:
                return
    if unknown:
        _run(memory, unknown, hear)


def first_not_done(root: Path) -> Kata | None:
    """Return the first kata of which a test does not pass, or None if all pass.

    It raises what `judge` raises.
    """
    found: list[Kata] = []

    def hear(event: Event) -> bool:
        if isinstance(event, Judged) and event.outcome.verdict.state != "passed":
            found.append(event.outcome.kata)
        return not found

    judge(root, hear)
    return found[0] if found else None


def line(kata: Kata) -> int | None:
    """Return the line of a kata that the report points to; None if there is no particular line.

    It raises what `judge` raises.
    """
    outcomes: list[Outcome] = []

    def hear(event: Event) -> bool:
        if isinstance(event, Judged):
            outcomes.append(event.outcome)
        return not Progress(kata, outcomes).has_failed  # what follows would not change the line

    judge(kata.root, hear, [kata])
    outcome = Progress(kata, outcomes).first_open
    return outcome.verdict.line if outcome else None


def _run(memory: Memory, unknown: list[Kata], hear: Callable[[Event], object]) -> bool:
    """Run the tests of some katas, and store the outcomes; return whether to go on."""
    from dojo.pytest_plugin import run  # loads pytest, which takes as long as everything else

    before = {kata: memory.digest(kata) for kata in unknown}
    heard: dict[Kata, list[Outcome]] = {}
    goes_on, end = True, Ended(0)

    def listen(event: Event) -> object:
        nonlocal goes_on, end
        if isinstance(event, Judged):
            heard.setdefault(event.outcome.kata, []).append(event.outcome)
        elif isinstance(event, Ended):
            end = event
        goes_on = hear(event) is not False and goes_on
        return goes_on

    run.judge(memory.root, listen, unknown)
    # If the run was stopped, some tests of the last kata did not run.
    for kata in list(heard)[: None if goes_on and end.is_whole else -1]:
        memory.keep(kata, heard[kata], before[kata])
    if goes_on and end.status == INTERRUPTED:
        raise KeyboardInterrupt  # pytest has taken it
    if goes_on and not end.is_whole:
        raise NotJudged("The tests ended early. To see why: pytest")
    return goes_on
