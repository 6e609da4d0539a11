"""What a wrong answer is there for: which test must catch it, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Expected:
    """What a wrong answer says of itself at the end of its docstring.

    test: the test function that must be the first to catch it.
    words: what the learner must then read.
    test_line, words_line: where it says so, counted from 1.
    """

    test: str
    words: str
    test_line: int
    words_line: int

    @classmethod
    def of(cls, path: Path) -> Expected:
        found = {"Caught by": ("", 1), "The learner reads": ("", 1)}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            key, _, value = line.partition(": ")
            if key in found and not found[key][0]:
                found[key] = value.strip(), number
        (test, test_line), (words, words_line) = found.values()
        return cls(test, words, test_line, words_line)
