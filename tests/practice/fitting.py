"""Says which annotations of a tool fit a Doc, and judges what an answer did with each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest
from hypothesis import strategies as st
from made_up import LABELS, PLAIN_WORDS, texts
from returned import kind_of, wanted
from shared import blank, often, ruled
from spans import drawn, judge_doc, judge_entities, judge_outside

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Place = tuple[int, int, str]  # start and end in characters, and a label
Report = tuple[object, str]  # what a report calls an annotation, and the reason


@dataclass(frozen=True)
class Given:
    """An annotation that an answer is given.

    key: what a report calls it.
    name: what a message calls it.
    reason: why it is not in the Doc; "" if it is, or as long as that depends on the tokens.
    why: the reason in words.
    """

    key: object
    name: str
    start: int
    end: int
    label: str
    reason: str = ""
    why: str = ""


def sorted_out(doc: Doc, given: Iterable[Given]) -> list[Given]:
    """Return annotations with the reason of each that does not fit the tokens of a Doc."""
    taken: dict[int, Given] = {}  # the tokens of entities, by their numbers
    found = []
    for one in given:
        if not one.reason:
            reason, why = _misfit(doc, one, taken)
            one = replace(one, reason=reason, why=why)
        if not one.reason:
            taken |= dict.fromkeys(_tokens_in(doc, one), one)
        found.append(one)
    return found


def _tokens_in(doc: Doc, one: Given) -> list[int]:
    return [token.i for token in doc if one.start <= token.idx < one.end]


def _misfit(doc: Doc, one: Given, taken: dict[int, Given]) -> tuple[str, str]:
    if all(token.idx != one.start for token in doc):
        return "tokens", f"No token starts at character {one.start}."
    if all(token.idx + len(token) != one.end for token in doc):
        return "tokens", f"No token ends at character {one.end}."
    shared = [i for i in _tokens_in(doc, one) if i in taken]
    if shared:
        other = taken[shared[0]]
        token = f"the token {doc[shared[0]].text!r}"
        return "overlap", f"It shares {token} with {other.name}, which is earlier in the list."
    return "", ""


# What an answer returned


def judge_pair(name: str, value: object, what: str) -> tuple[Any, Any]:
    """Check that a function returned a tuple of two things, and return them.

    what: the two things, such as "the text and the marks".
    """
    should = f"`{name}` should return two things, {what}"
    assert value is not None, (
        f"{should}. Here it returns None. Does every path through it return them?"
    )
    assert isinstance(value, tuple), (
        f"{should}, as a tuple. Here it returns {kind_of(value)}.".replace("?.", "?")
    )
    assert len(value) == 2, f"{should}. Here it returns a tuple of {len(value)}."
    return value[0], value[1]


def judge_first(name: str, value: object, kind: type) -> Any:
    """Check the type of the first of two things that a function returned."""
    assert isinstance(value, kind), (
        f"The first thing that `{name}` returns should be {wanted(kind)}, but it is"
        f" {kind_of(value)}.".replace("?.", "?")
    )
    return value


def judge_second(
    name: str, value: object, kind: Any = str, fields: Sequence[str] = ()
) -> list[Any]:
    """Check that the second of two things that a function returned is a list of some type.

    kind: a class in the answer, such as its `Mark`.
    fields: the attributes of that class; then the items are returned as plain tuples.
    """
    return _records(f"The second thing that `{name}` returns", value, kind, fields)


def judge_records(name: str, value: object, kind: Any, fields: Sequence[str]) -> list[Any]:
    """Check that a value is a list of an answer's named tuples, and return them as plain tuples.

    name: the value, as in "What `doccano_marks` returns".
    """
    return _records(name, value, kind, fields)


def _records(name: str, value: object, kind: Any, fields: Sequence[str]) -> list[Any]:
    known = {str: "strings", dict: "dictionaries"}
    called = known.get(kind) or f"{getattr(kind, '__name__', kind)}s"
    assert isinstance(value, list), (
        f"{name} should be a list of {called}, but it is {kind_of(value)}.".replace("?.", "?")
    )
    odd = [item for item in value if isinstance(kind, type) and not isinstance(item, kind)]
    assert not odd, (
        f"{name} should be a list of {called}, and one of its items is {kind_of(odd[0])}:"
        f" {said(odd[0])}"
    )
    return [tuple(getattr(item, field, None) for field in fields) for item in value if fields]


def judge_made(name: str, nlp: Language, text: str, value: object, what: str) -> tuple[Doc, Any]:
    """Check that a function returned a Doc of a text and a second thing; return both."""
    like = nlp.make_doc(text)
    first, second = judge_pair(name, value, what)
    return judge_doc(name, judge_first(name, first, type(like)), like), second


def judge_fit(
    doc: Doc,
    reported: Sequence[Report],
    given: Sequence[Given],
    call: str = "",
    verb: str = "reported",
    has_reasons: bool = True,
) -> None:
    """Check that each annotation is an entity of a Doc or reported with its reason.

    reported: what the answer reports, in its order.
    given: all annotations, as `sorted_out` returns them.
    call: how the function was called, where the learner cannot know it.
    verb: what a report does with an annotation, in the words of the stub.
    has_reasons: whether a report says why.
    """
    problem = Judge(doc, given, verb, has_reasons).complaint(list(reported))
    if problem:
        called = f"\nIt was called as {call}." if call else ""
        pytest.fail(f"{problem}{called}\n{drawn(doc, yours=_marks_of(doc))}")
    right = entities(doc, given)
    judge_entities(doc, right, call, fits=right)
    judge_outside(doc, call)


def entities(doc: Doc, given: Iterable[Given]) -> list[Place]:
    """Return the entities that a Doc should have, counted in tokens."""
    fits = [(_tokens_in(doc, one), one.label) for one in given if not one.reason]
    return sorted((tokens[0], tokens[-1] + 1, label) for tokens, label in fits)


def _marks_of(doc: Doc) -> list[Place]:
    return [(ent.start, ent.end, ent.label_) for ent in doc.ents]


@dataclass(frozen=True)
class Judge:
    """Says what is wrong with a report."""

    doc: Doc
    given: Sequence[Given]
    verb: str
    has_reasons: bool

    def complaint(self, reported: list[Report]) -> str:
        """Return what is wrong with a report, in a sentence or two; "" if nothing is."""
        right = [self._report(one) for one in self.given if one.reason]
        if reported == right:
            return ""
        missing, extra = _without(right, reported), _without(reported, right)
        if not missing and not extra:
            names = "; ".join(self._of(report).name for report in right)
            return f"Everything {self.verb} is right, but in the wrong order. It should be: {names}"
        unknown = [report for report in extra if all(one.key != report[0] for one in self.given)]
        if unknown:
            key, reason = unknown[0]
            beside = f" Its reason is {reason!r}." if self.has_reasons else ""
            called = (f" What was given is called, for instance, {o.key!r}." for o in self.given)
            return f"Something {self.verb} was not given: {key!r}.{beside}{next(called, '')}"
        for report in missing:
            one = self._of(report)
            if report in reported:
                wanted, found = right.count(report), reported.count(report)
                return (
                    f"{begun(one.name)} was given more than once, and each one counts. It should be"
                    f" {self.verb} {often(wanted)}. Here this happens {often(found)}."
                )
            other = [reason for key, reason in extra if key == one.key]
            if other:
                first = f"The first reason that applies is {one.reason!r}. {one.why}"
                return f"{begun(one.name)} is {self.verb} as {other[0]!r}. {first}"
            return self._not_reported(one)
        return self._too_much(*extra[0])

    def _report(self, one: Given) -> Report:
        return one.key, one.reason if self.has_reasons else ""

    def _of(self, report: Report) -> Given:
        return next(one for one in self.given if one.reason and self._report(one) == report)

    def _not_reported(self, one: Given) -> str:
        own = [
            ent
            for ent in self.doc.ents
            if ent.start_char < one.end and one.start < ent.end_char and ent.label_ == one.label
        ]
        is_entity = f"there is an entity {own[0].text!r}" if own else "it is not"
        but = "it is not" if one.reason == "overlap" else is_entity
        return f"{begun(one.name)} should be {self.verb}, but {but}. {one.why}"

    def _too_much(self, key: object, reason: str) -> str:
        known = [one for one in self.given if one.key == key]
        name = begun(known[0].name)
        if any(one.reason for one in known):
            return f"{name} is {self.verb} more often than it should be."
        why = f" as {reason!r}" if reason else ""
        shared = " Only what is in the Doc can overlap with it." if reason == "overlap" else ""
        return f"{name} is {self.verb}{why}, but it fits, so it should be an entity.{shared}"


def begun(words: str) -> str:
    """Return words as the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def _without(some: list[Report], others: list[Report]) -> list[Report]:
    """Return the first reports, in their order, without as many equal ones as the others have."""
    left, rest = Counter(map(repr, others)), []
    for report in some:
        if left[repr(report)]:
            left[repr(report)] -= 1
        else:
            rest.append(report)
    return rest


# Pipelines


def finding(nlp: Language) -> Language:
    """Return a pipeline that finds entities by itself."""
    words = [*PLAIN_WORDS[:6], "Ana", "iPhone", "died"]
    return ruled(nlp, [{"label": "FOUND", "pattern": word} for word in words])


def judge_pipeline_stays(name: str, nlp: Language, call: Any) -> None:
    """Check that a function leaves the components of the pipeline that it is given as they are."""
    for pipeline in (blank(nlp), finding(nlp)):
        before = pipeline.pipe_names
        call(pipeline)
        assert pipeline.pipe_names == before, (
            f"`{name}` changes the pipeline `nlp`: its components were {before}, and now they are"
            f" {pipeline.pipe_names}."
        )


# Made up


@st.composite
def places(draw: st.DrawFn, text: str, max_size: int = 4) -> list[Place]:
    """Make up places in a text: words, parts of them, too much, twice, overlapping, unsorted."""
    words = _words(text)
    found: list[Place] = []
    for _ in range(draw(st.integers(0, max_size)) if words else 0):
        first = draw(st.integers(0, len(words) - 1))
        last = min(first + draw(st.sampled_from([0, 0, 0, 1, 2])), len(words) - 1)
        start = words[first][0] + draw(st.sampled_from([0, 0, 0, 0, 0, 1, -1]))
        end = words[last][1] + draw(st.sampled_from([0, 0, 0, 0, 0, 1, -1]))
        if 0 <= start < end <= len(text):
            found.append((start, end, draw(LABELS)))
    if bool(found) and draw(st.booleans()):
        found.append(draw(st.sampled_from(found)))
    return found


def _words(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each word, from space to space."""
    found, start = [], None
    for i, letter in enumerate(f"{text} "):
        if letter.isspace() and start is not None:
            found.append((start, i))
            start = None
        elif not letter.isspace() and start is None:
            start = i
    return found


@st.composite
def annotated_texts(draw: st.DrawFn, max_words: int = 5) -> tuple[str, list[Place]]:
    """Make up a text with places in it."""
    text = draw(texts(max_words))
    return text, draw(places(text))


def alike(one: str, other: str) -> str:
    """Say of two texts that they only look the same; "" if they do not."""
    if normalize("NFKC", one) != normalize("NFKC", other):
        return ""
    return f" They only look the same: {one!a} and {other!a}."


def said(value: object) -> str:
    """Return what a value is, with its content if that is short."""
    text = repr(value)
    return text if len(text) < 300 else kind_of(value)
