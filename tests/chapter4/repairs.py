"""Judges the docs that k13 returns: one for each new doc, and the old ones as they were."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from counted import Marks
from shared import compare, often, triples

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Repair = Callable[["Language", Sequence["Doc"], Sequence["Doc"]], list["Doc"]]


def judge_texts(texts: Iterable[str], docs: Iterable[Doc]) -> None:
    """Check that there is a Doc for each text."""
    wanted, mine = Counter(texts), Counter(doc.text for doc in docs)
    for text in [*wanted, *mine]:
        assert mine[text] == wanted[text], (
            f"Among the new and old docs this text comes {often(wanted[text])}; among the docs that"
            f" `repair` returns, {often(mine[text])}: {text!r}.{_with_other_spaces(text, mine)}"
        )


def _with_other_spaces(text: str, others: Iterable[str]) -> str:
    """Say whether a text is there with other spaces, as of a Doc that is made of words alone."""
    near = [other for other in others if other != text and other.split() == text.split()]
    return f" It is there with other spaces: {near[0]!r}." if near else ""


def details(doc: Doc) -> dict[str, Any]:
    """Return what a Doc holds, each thing by its name."""
    return {
        "tokens": [token.text for token in doc],
        "entities": triples(doc.ents),
        "IOB codes": [token.ent_iob_ for token in doc],
        "ids of entities": [(token.ent_id_, token.ent_kb_id_) for token in doc],
        "tags": [token.tag_ for token in doc],
        "sentence starts": [token.is_sent_start for token in doc],
        "lemmas": [token.lemma_ for token in doc],
        "span groups": {key: triples(group) for key, group in doc.spans.items()},
        "categories": dict(doc.cats),
        "user data": dict(doc.user_data),
    }


def judge_old(mine: Doc, was: dict[str, Any]) -> None:
    """Compare a Doc with the details of the old one."""
    now = details(mine)
    for name, value in was.items():
        drawing = compare(mine, old=was["entities"], yours=now["entities"])
        assert now[name] == value, (
            f"An old doc should come back unchanged. In one, these are the {name}: {now[name]}"
            f"\nThey should be: {value}\n{drawing}"
        )


class Wanted(NamedTuple):
    """What should come back for one doc."""

    doc: Doc
    own: Marks
    predicted: Marks
    added: Marks
    details: dict[str, Any] | None  # of an old doc

    @property
    def marks(self) -> Marks:
        return sorted([*self.own, *self.added])


def wanted_for(doc: Doc, predicted: Marks, is_old: bool) -> Wanted:
    own = triples(doc.ents)
    taken = {i for start, end, _ in own for i in range(start, end)}
    added = [mark for mark in predicted if taken.isdisjoint(range(*mark[:2]))]
    if is_old:
        return Wanted(doc, own, predicted, [], details(doc))
    return Wanted(doc, own, predicted, added, None)


def judge_repair(
    repair: Repair, pipeline: Language, new: Sequence[Doc], old: Sequence[Doc]
) -> None:
    """Compare the docs that come back with what is computed before `repair` is called."""
    wanted: dict[str, list[Wanted]] = defaultdict(list)
    for docs, is_old in ((old, True), (new, False)):
        for doc in docs:
            predicted = triples(pipeline(doc.text).ents)
            wanted[doc.text].append(wanted_for(doc, predicted, is_old))
    texts = [doc.text for doc in [*new, *old]]
    mine: dict[str, list[Doc]] = defaultdict(list)
    returned = repair(pipeline, new, old)
    judge_texts(texts, returned)
    for doc in returned:
        mine[doc.text].append(doc)
    for text, each in wanted.items():
        for one, doc in _pairs(each, mine[text]):
            if one.details is None:
                judge_new(one, doc)
            else:
                judge_old(doc, one.details)


def _pairs(wanted: Sequence[Wanted], docs: Sequence[Doc]) -> list[tuple[Wanted, Doc]]:
    """Say which Doc is for which, where several have one text: they come in any order.

    A Doc that is as an old one was is for that. Of the others, the entities decide.
    """
    others, left, pairs = list(wanted), list(docs), []
    for fits in (_is_old_one, _has_marks):
        for one in list(others):
            same = next((doc for doc in left if fits(one, doc)), None)
            if same is not None:
                others.remove(one)
                left.remove(same)
                pairs.append((one, same))
    return [*zip(others, left, strict=True), *pairs]


def _is_old_one(wanted: Wanted, doc: Doc) -> bool:
    return wanted.details is not None and details(doc) == wanted.details


def _has_marks(wanted: Wanted, doc: Doc) -> bool:
    return triples(doc.ents) == wanted.marks


def judge_new(wanted: Wanted, mine: Doc) -> None:
    """Check a Doc for a new one: tokens, own entities, predictions, and what is outside."""
    doc, own, predicted, added, _ = wanted
    yours = triples(mine.ents)
    drawing = compare(mine, new=own, predicted=predicted, yours=yours)
    assert [token.text for token in mine] == [token.text for token in doc], (
        "A Doc that `repair` returns should have the tokens of the new doc with this text. It has"
        f" these:\n{compare(mine, yours=yours)}\nThe new doc:\n{compare(doc, new=own)}"
    )
    for mark in own:
        assert mark in yours, (
            f"The new doc has {_named(doc, mark)}, but your Doc {_instead(mark, yours)}:\n{drawing}"
        )
    for mark in added:
        assert mark in yours, (
            f"`nlp` predicts {_named(doc, mark)}, which overlaps no entity of the new doc, but your"
            f" Doc {_instead(mark, yours)}:\n{drawing}"
        )
    for mark in yours:
        assert mark in [*own, *added], (
            f"Your Doc has {_named(doc, mark)}, which the new doc does not have and `nlp` does not"
            f" predict:\n{drawing}"
        )
    inside = {i for start, end, _ in yours for i in range(start, end)}
    for token in mine:
        assert token.i in inside or token.ent_iob_ == "O", (
            f"The token {token.text!r} belongs to no entity, but your Doc does not say that it is"
            f" outside. Its `ent_iob_` is {token.ent_iob_!r}.\n{drawing}"
        )


def _named(doc: Doc, mark: tuple[int, int, str]) -> str:
    start, end, label = mark
    return f"the {label} {doc[start:end].text!r}"


def _instead(mark: tuple[int, int, str], yours: Marks) -> str:
    """Say what a Doc has in the place of a mark that it does not have."""
    label = next((other[2] for other in yours if other[:2] == mark[:2]), None)
    return "does not have it" if label is None else f"has the label {label!r} there"
