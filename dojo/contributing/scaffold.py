"""Write the files of a new kata, for ``nox -s new -- chapter4/k99_some_name``.

The new kata works: the stub is to do, the reference answer passes, the right answer is accepted and
the wrong one rejected. ``pytest --answers`` lists the placeholders that are left.
"""

from __future__ import annotations

import sys
from pathlib import Path

from dojo.contributing import rules
from dojo.model.catalogue import katas
from dojo.model.kata import CHAPTER, STEM, Kata, relative

STUB = '''"""TO WRITE a title.

TO WRITE two to four sentences: why this is worth doing, and what to do.

Read: https://spacy.io/TO-WRITE
Run:  pytest -k {number}
"""


def words(text: str) -> list[str]:
    """Return the words of a text: TO WRITE a sentence with an example."""
    raise NotImplementedError
'''
SOLUTION = STUB.replace("raise NotImplementedError", "return text.split()  # TO WRITE")
TEST = '''"""TO WRITE a sentence: what the tests judge, and how."""

from __future__ import annotations

import pytest


@pytest.mark.hint(
    "TO WRITE a vague hint.",
    "TO WRITE a concrete one.",
)
@pytest.mark.parametrize("text", ["one", "one two", "one  two"])
def test_a_sentence_that_the_learner_reads(kata, text):
    words = kata.words(text)
    expected = len(text.split())
    assert len(words) == expected, f"TO WRITE {{text!r}} has {{expected}} words, not {{words}}."
'''
RIGHT = '''"""Right answers, which the tests must accept: other ways than the reference answer's."""


class to_write:
    """TO WRITE how else one can do it."""

    def words(text: str) -> list[str]:
        return [word for word in text.split(" ") if word]
'''
WRONG = '''"""Wrong answers, one misconception after another, which the tests must reject."""


class to_write:
    """TO WRITE a sentence: why this is wrong.

    Caught by: test_a_sentence_that_the_learner_reads
    The learner reads: has 2 words, not [
    """

    def words(text: str) -> list[str]:
        return text.split(" ")
'''
PROMISES = """background = [
    "TO WRITE two to four sentences: why this is worth doing, and what to do.",
]

[[promise]]
words = "Return the words of a text: TO WRITE a sentence with an example."
tests = ["test_a_sentence_that_the_learner_reads"]
broken_by = ["to_write"]

[[promise]]
words = "words -> list[str]"
tests = ["test_a_sentence_that_the_learner_reads"]
broken_by = ["to_write"]
"""


class NotNew(ValueError):
    """The name is not valid for a new kata; the text says why."""


def scaffold(kata: Kata) -> list[Path]:
    """Write the files of a new kata, and return their paths.

    Existing files are not changed, and not returned.
    """
    sides = {
        kata.stub: STUB,
        kata.solution: SOLUTION,
        kata.test: TEST,
        kata.answers / "right.py": RIGHT,
        kata.answers / "wrong.py": WRONG,
        kata.answers / "promises.toml": PROMISES,
    }
    written = [path for path in sides if not path.exists()]
    for path in written:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(sides[path].format(number=kata.number), encoding="utf-8")
    return written


def new(root: Path, name: str) -> Kata:
    """Return the kata with a name such as ``chapter4/k99_some_name``.

    Raises:
        NotNew: The name is not valid, or another kata has its number.
    """
    chapter, _, stem = name.removesuffix(".py").rpartition("/")
    if not CHAPTER.fullmatch(chapter) or not STEM.fullmatch(stem):
        raise NotNew(
            f"{name!r} is not a valid name for a kata. Write it like chapter4/k99_some_name."
        )
    kata = Kata(root, chapter, stem)
    taken = [k.stem for k in katas(root) if k.number == kata.number and k != kata]
    if taken:
        raise NotNew(
            f"{kata.number} is already the number of {taken[0]}. Use the next free number."
        )
    return kata


def main(arguments: list[str]) -> int:
    """Scaffold the named katas, and print what is still to write."""
    root = Path.cwd()
    for name in arguments or [""]:
        try:
            kata = new(root, name)
        except NotNew as error:
            print(error, file=sys.stderr)
            return 2
        written = scaffold(kata)
        print("Written:", *(f"  {path.relative_to(root)}" for path in written), sep="\n")
        print("\nStill to write, in this order:")
        for problem in (*rules.problems(kata), *rules.record_problems(kata)):
            print(f"  {problem.text(root)}")
        print(f"\nThen, until nothing is left: pytest --answers {relative(kata.stub, root)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
