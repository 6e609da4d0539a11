"""A loop over three katas without a process or a terminal, to which a test says what happens."""

from __future__ import annotations

from dojo.live.client import Run
from dojo.live.orders import Said
from dojo.live.practice import Event
from dojo.model.events import Ended, Judged
from dojo.model.verdict import Outcome, Verdict
from dojo.watch.loop import Loop

FAILED = Verdict("failed", "Not this.", 3)


class Paper:
    """A screen that keeps what it is given."""

    width = 80

    height = 0

    def __init__(self):
        self.pages = []
        self.said = []

    def page(self, lines):
        self.pages.append("\n".join(line.text for line in lines))

    def status(self, text):
        self.said.append(text)


class Runner:
    """Starts nothing, and notes what it is asked for."""

    def __init__(self):
        self.asked = []
        self.restarts = 0

    def run(self, kata, width):
        self.asked.append(kata.number)
        return Run(kata, len(self.asked))

    def prepare(self, kata):
        self.prepared = kata.number

    def restart(self):
        self.restarts += 1


class Table:
    """A loop over three katas, to which a test says what happens."""

    def __init__(self, project):
        for number in (1, 2, 3):
            project.kata(f"k{number:02}_add")
        self.paper, self.runner = Paper(), Runner()
        self.loop = Loop(project.root, self.paper)
        self.loop.runner = self.runner
        self.loop._start(self.loop.state.current)

    def kata(self, number):
        return self.loop.state.katas[number - 1]

    def happens(self, kind, value=None):
        self.loop.events.put(Event(kind, value))
        self.loop._next()

    def say(self, *events, number=None):
        """Let a run say something: the one that is going on, or another."""
        number = self.loop.running.number if number is None else number
        self.happens("message", Said(number, [*events]))

    def judged(self, verdict):
        """Let the run that is going on judge a test."""
        outcome = Outcome(self.loop.running.kata, "test_it", verdict, "k.py", ("A hint.",))
        self.say(Judged(outcome))

    def verdict(self, verdict, *shown):
        """Let the run that is going on end."""
        for event in shown:
            self.say(event)
        self.judged(verdict)
        self.say(Ended(1))
        return self.page

    @property
    def page(self):
        return self.paper.pages[-1]
