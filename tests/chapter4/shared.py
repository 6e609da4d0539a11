"""What the tests of several katas need: the data, and ways to show a learner's spans."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from dojo.judging.surroundings import restored
from dojo.testkit.notation import Marked, read
from dojo.testkit.token_ruler import ruler

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

DATA = Path(__file__).parents[2] / "data" / "chapter4"
READY_MADE: dict[tuple[str, str], Callable[[Language], object]] = {}


def marked(name: str) -> list[Marked]:
    """Read one of the files in data/chapter4 that are written with inline marks."""
    return read(DATA / name)


def triples(spans: Iterable[Span]) -> list[tuple[int, int, str]]:
    """Return (start, end, label) of spans, counted in tokens."""
    return [(span.start, span.end, span.label_) for span in spans]


def characters(spans: Iterable[Span]) -> list[tuple[int, int, str]]:
    """Return (start, end, label) of spans, counted in characters."""
    return [(span.start_char, span.end_char, span.label_) for span in spans]


def show(
    doc: Doc, spans: Iterable[Span] | Iterable[tuple[int, int, str]], name: str = "yours"
) -> str:
    """Draw spans under the numbered tokens of their text."""
    plain = [span if isinstance(span, tuple) else triples([span])[0] for span in spans]
    return ruler([token.text for token in doc], {name: plain})


def often(number: int) -> str:
    """Say how often something happens."""
    return {0: "not at all", 1: "once", 2: "twice"}.get(number, f"{number} times")


def judge_choice(answer: object, right: str, why_not: dict[str, str]) -> None:
    """Accept the right letter, in any case; explain to every other why it is not right.

    why_not: for each wrong letter, what is wrong with that option.
    """
    letters = sorted([right, *why_not])
    listed = f"{', '.join(map(repr, letters[:-1]))} or {letters[-1]!r}"
    letter = answer.strip().lower() if isinstance(answer, str) else ""
    assert letter in letters, f"ANSWER is {answer!r}; it should be {listed}."
    assert letter == right, f"{letter!r} is not right. {why_not[letter]}"


def spans_of(doc: Doc, marks: Iterable[tuple[int, int, str]]) -> list[Span]:
    """Return the spans of (start, end, label), counted in characters, each of whole tokens."""
    spans = [doc.char_span(start, end, label=label) for start, end, label in marks]
    return cast("list[Span]", spans)


def annotated(nlp: Language, text: Marked) -> Doc:
    """Return the Doc of a marked text; every token outside of its marks is annotated as such."""
    doc = nlp.make_doc(text.text)
    doc.ents = spans_of(doc, text.spans)
    return doc


def compare(doc: Doc, **rows: Iterable[tuple[int, int, str]]) -> str:
    """Draw (start, end, label) spans of the same tokens in several rows, each with its name."""
    return ruler([token.text for token in doc], {name: list(spans) for name, spans in rows.items()})


def tally(gold: Set[object], predicted: Set[object], label: str = "Entities") -> str:
    """Count entities, of one label or of all: those in gold, those predicted, those in both."""
    both = len(gold & predicted)
    return f"{label} in gold: {len(gold)}, predicted: {len(predicted)}, in both: {both}."


def ready_made(make: Callable[[Language], object]) -> Callable[[Language], object]:
    """Turn a function of `nlp` into a fixture for what no answer changes, such as a corpus.

    It is made when a test first asks for it. Where the tests run on many answers it is made
    once for all of them, as far as each has a process of its own.
    """
    make = functools.cache(make)
    READY_MADE[make.__module__, make.__name__] = make

    @pytest.fixture(scope="module", name=make.__name__)
    @functools.wraps(make)
    def fixture(nlp: Language) -> object:
        return make(nlp)

    return fixture


def get_ready(tests: Sequence[pytest.Function], nlp: Language) -> None:
    """Make what is ready made for some tests, and let spaCy do what it need not do again.

    A tokenizer remembers the words of the texts that it has seen, and takes a tenth of the time.
    """
    keep_templates()
    wanted = {(test.module.__name__, name) for test in tests for name in test.fixturenames}
    with restored():
        for name in sorted(wanted & READY_MADE.keys()):
            READY_MADE[name](nlp)
    constants = [
        value
        for module in {test.module for test in tests}
        for name, value in vars(module).items()
        if name.isupper()
    ]
    parameters = [test.callspec.params for test in tests if hasattr(test, "callspec")]
    for text in set(_texts_in([constants, parameters])):
        nlp.make_doc(text)


@functools.cache
def keep_entry_points() -> None:
    """Let spaCy and srsly search once for what other packages add to them.

    They do so for each pipeline, component and DocBin, and each time go through all packages that
    are installed. For each Doc in a DocBin, srsly goes through all that is registered.
    """
    from catalogue import REGISTRY, Registry  # type: ignore[import-untyped]

    for name in ("get_entry_point", "get_entry_points"):
        setattr(Registry, name, functools.cache(getattr(Registry, name)))
    get_all = Registry.get_all
    kept = functools.cache(lambda registry, _: get_all(registry))
    Registry.get_all = lambda registry: dict(kept(registry, len(REGISTRY)))


@functools.cache
def keep_templates() -> None:
    """Let spaCy compile its template of a config once, which takes a fifth of `init_config`."""
    from jinja2 import Environment

    compiled = functools.cache(Environment.compile)
    Environment.compile = compiled  # type: ignore[assignment, method-assign]


def _texts_in(value: object) -> Iterator[str]:
    """Find texts in constants, however they are nested."""
    if isinstance(value, Marked):
        yield value.text
    elif isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(part)


def blank(nlp: Language) -> Language:
    """Return a new blank pipeline with the tokenizer of another.

    To make a tokenizer is nearly all that takes time in `spacy.blank`.
    """
    from spacy.lang.en import English

    return English(nlp.vocab, create_tokenizer=lambda _: nlp.tokenizer)


def ruled(nlp: Language, rules: Sequence[dict[str, Any]]) -> Language:
    """Return a pipeline that finds by rules, so that everybody knows what it finds."""
    pipeline = blank(nlp)
    ruler: Any = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns(rules)
    return pipeline
