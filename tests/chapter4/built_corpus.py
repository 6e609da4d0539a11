"""Calls `build_corpus` in an empty folder and reads what it writes there."""

from __future__ import annotations

import math
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from shared import compare, often, triples

from dojo.testkit.notation import Marked

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Comment = tuple[str, list[tuple[int, int, str]]]


class Corpus(NamedTuple):
    """The Docs of both files."""

    train: list[Doc]
    dev: list[Doc]

    def texts(self) -> list[list[str]]:
        return [[doc.text for doc in docs] for docs in self]


@contextmanager
def elsewhere(folder: Path) -> Iterator[None]:
    """Go to a folder, so that files with relative paths are written there."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def files_in(folder: Path) -> str:
    """Name what is in a folder."""
    return ", ".join(sorted(path.name for path in folder.iterdir())) or "nothing"


def as_comments(corpus: Sequence[Marked]) -> list[Comment]:
    """Return comments as `build_corpus` takes them, always new ones."""
    return [(text.text, list(text.spans)) for text in corpus]


def build(
    build_corpus: Callable[..., object],
    nlp: Language,
    comments: list[Comment],
    seed: int,
    base: Path,
) -> Corpus:
    """Call `build_corpus`, and read the two files that it should write.

    base: an empty folder, or one for which it has been called before.
    """
    from spacy.tokens import DocBin

    folder, current = base / "corpus", base / "current"
    for path in (folder, current):
        path.mkdir(exist_ok=True)
    with elsewhere(current):
        build_corpus(nlp, comments, folder, seed)
    sides = []
    for name in ("train.spacy", "dev.spacy"):
        path = folder / name
        also = f" To the current folder: {files_in(current)}." if any(current.iterdir()) else ""
        assert path.is_file(), (
            f"`build_corpus` should write {name} to the folder that it is given. To that folder it"
            f" has written: {files_in(folder)}.{also}"
        )
        try:
            sides.append(list(DocBin().from_disk(path).get_docs(nlp.vocab)))
        except Exception as error:
            pytest.fail(
                f"{name} should be a DocBin, and spaCy cannot read it as one"
                f" ({type(error).__name__})."
            )
    return Corpus(*sides)


def judge_entities(doc: Doc, gold: Doc) -> None:
    """Compare a Doc of the files with what its comment says."""
    right, yours = triples(gold.ents), triples(doc.ents)
    assert [token.text for token in doc] == [token.text for token in gold], (
        "A Doc has different tokens from those that `nlp` makes of its text:"
        f"\n{compare(doc, yours=yours)}\nThese are the tokens of `nlp`:\n{compare(gold)}"
    )
    assert yours == right, (
        f"The entities of this Doc, {len(yours)} in all, should be those of its comment,"
        f" {len(right)} in all:\n{compare(doc, comment=right, yours=yours)}"
    )
    inside = {token.i for ent in doc.ents for token in ent}
    for token in doc:
        assert token.i in inside or token.ent_iob_ == "O", (
            f"The token {token.text!r} belongs to no entity, but its Doc does not say that it is"
            f" outside. Its `ent_iob_` is {token.ent_iob_!r}.\n{compare(doc, yours=yours)}"
        )


def judge_texts(corpus: Corpus, wanted: Set[str]) -> None:
    """Check that each text is in one of the files, once, and that there are no others."""
    texts = Counter(doc.text for docs in corpus for doc in docs)
    for text in [*sorted(wanted), *texts]:
        assert text in wanted, (
            f"One of the files contains a text that is not one of the comments: {text!r}"
        )
        there = f"it is there {often(texts[text])}" if texts[text] else "it is not there"
        assert texts[text] == 1, (
            f"This comment should appear exactly once in the two files, but {there}: {text!r}"
        )


def judge_fifth(corpus: Corpus, count: int) -> None:
    """Check how many of the comments are in dev.spacy."""
    train, dev = corpus
    assert len(dev) in (math.floor(count / 5), math.ceil(count / 5)), (
        f"Comments: {count}. Docs in dev.spacy: {len(dev)}, in train.spacy: {len(train)}. A fifth"
        " of the comments, rounded up or down, belongs to dev."
    )


def judge_kept_once(corpus: Corpus, count: int) -> None:
    """Check a corpus of comments some of which came more than once.

    count: of different texts, a multiple of five.
    """
    train, dev = corpus.texts()
    both = sorted(set(train) & set(dev))
    assert not both, f"This comment is in train.spacy and in dev.spacy: {both[0]!r}"
    twice = [text for text, number in Counter(train + dev).items() if number > 1]
    assert not twice, f"This comment appears more than once in one file: {twice[0]!r}"
    assert (len(train + dev), len(dev)) == (count, count // 5), (
        f"There are {count} different texts. A fifth of these, {count // 5}, belongs in dev.spacy,"
        f" but it holds {len(dev)}; both files together hold {len(train + dev)}. Do you compute the"
        " fifth before you remove duplicates?"
    )


def judge_draws(count: int, draws: Sequence[frozenset[str]]) -> None:
    """Check that comments, drawn two at a time with 40 seeds, look as if they came by chance.

    Of 45 pairs, 40 random draws give 26 on average, and hardly ever fewer than 18.
    """
    drawn, pairs = len(frozenset[str]().union(*draws)), len(set(draws))
    said = (
        f"{count} comments were divided {len(draws)} times, each time with another seed. In all,"
        f" {drawn} of them were in dev.spacy at some time, in {pairs} different pairs. If they were"
        " drawn at random, nearly all would be there, in more than twenty pairs."
    )
    assert drawn >= 8, said
    assert pairs >= 13, said
