"""Judges which tasks of a file are kept, and what becomes of each of their spans."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from fitting import (
    finding,
    judge_fit,
    judge_made,
    judge_pair,
    judge_pipeline_stays,
    judge_records,
    judge_second,
    said,
    sorted_out,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_up import other_tokenizer
from other_computer import other_encoding
from prodigy_tasks import (
    FILE,
    as_given,
    divided,
    prodigy_files,
    prodigy_tasks,
    span,
    task,
    tokens_of,
    write,
)
from shared import ready_made

TEXT = "my iPhone 8 died, says Ana Cruz in seat 12B"
TOKENS = tokens_of(TEXT)  # my iPhone 8 died , says Ana Cruz in seat 12B
PHONE = span(3, 11, "GADGET", 1, 2)
ANA = span(23, 26, "PERSON", 6, 6)
CRUZ = span(23, 31, "PERSON", 6, 7)
BARE = span(3, 11, "GADGET")
ROW = span(40, 42, "ROW")
TOO_FAR = span(3, 16, "GADGET", 1, 2)
TOO_LATE = span(10, 11, "GADGET", 1, 2)
OTHER_WORD = span(12, 16, "GADGET", 2, 2)


# Reading


@pytest.fixture(scope="module")
def read(kata, new_folder):
    """Return a function that writes tasks to a file and judges what an answer reads from it."""

    def judge(tasks, is_ascii=False, end="\n"):
        path = new_folder() / "tasks.jsonl"
        judge_read(kata, write(path, tasks, is_ascii, end), tasks)

    return judge


def judge_read(kata, path, tasks):
    """Check which tasks an answer keeps of the file at a path, and what it says of the others."""
    what = "the tasks that are kept and the others"
    kind = kata.DroppedTask  # first, because a message names the line of what was used last
    kept, dropped = judge_pair("read_prodigy", kata.read_prodigy(path), what)
    judge_records("The first thing that `read_prodigy` returns", kept, dict, ())
    found = judge_second("read_prodigy", dropped, kind, ("line", "reason"))
    right, others = divided(tasks)
    lines = "\n".join(
        f"  {number}  {one['answer']:7} {said(one['text'])}" for number, one in enumerate(tasks, 1)
    )
    file = f"The file, with the number, the answer and the text of each line:\n{lines}"
    yours, wanted = ([one.get("text") for one in each] for each in (kept, right))
    assert yours == wanted, f"The texts to keep are {wanted}, but they are {yours}. {file}"
    for one, other in zip(kept, right, strict=True):
        elsewhere = f", as in line {tasks.index(one) + 1} of the file" if one in tasks else ""
        assert one == other, (
            "A task that is kept should be just as in the file, and the first one with its text:"
            f"\n  {other}\nHere it is\n  {one}{elsewhere}"
        )
    assert found == others, (
        f"The dropped tasks should be {others}, as line and reason, but they are {found}. {file}"
    )


@pytest.mark.hint(
    "A .jsonl file has one JSON value in each line. Which module of Python reads JSON?",
    "Return two lists at once, separated by a comma. For now, the second may be empty.",
)
def test_kept_and_dropped_tasks_should_be_returned(read):
    read([task("my iPhone 8 died")])


@pytest.mark.hint(
    "Which key of a task tells you whether somebody accepted it?",
    "Keep the whole dictionary, with all keys that it has.",
)
def test_accepted_tasks_should_be_kept(read):
    read([task(TEXT, spans=[CRUZ, PHONE], tokens=TOKENS), task("no spans"), task("", spans=[])])
    read([task("two"), task("one", meta={"source": "forum"})], end="")


@pytest.mark.hint(
    "Which encoding is the file in, and which one does your function use?",
    "Without a name, Python uses the encoding of the computer. `read_text` and `open` take one.",
)
def test_the_encoding_should_be_the_same_on_every_computer(read):
    with other_encoding():
        read([task("Łódź"), task("東京")])


@pytest.mark.hint(
    "Nothing should get lost silently. What do you know of a task that is not kept?",
    "The first line has number 1. The reason is the answer itself, except for a repeated text.",
)
def test_dropped_tasks_should_have_their_line_and_reason(read):
    read([task("a", "reject"), task("b"), task("c", "ignore"), task("d"), task("e", "reject")])
    read([task("a"), task("a"), task("b", "ignore")])
    read([task("a"), task("a", "reject"), task("a", "ignore")])


@pytest.mark.hint(
    "Which texts do you know already when you come to a line? Only those of tasks that were kept.",
    "Texts are the same only if each character is: capitals and spaces count.",
)
def test_only_the_same_text_should_be_a_duplicate(read):
    read([task("a", spans=[span(0, 1, "x")]), task("b"), task("a"), task("a", spans=[])])
    read([task("a", "reject"), task("a"), task("b", "ignore"), task("b")])
    read([task("A b"), task("a b"), task("a b "), task("a  b")])


@pytest.mark.hint(
    "What does your function return if there is no line at all?",
    "It returns two empty lists.",
)
def test_an_empty_file_should_give_empty_lists(read):
    read([])


@pytest.mark.hint(
    "The tests made up this file. What is in it that your function does not expect?",
    "Two texts may look the same and differ: print them with `ascii()`.",
    "`splitlines` also splits some texts in the middle.",
)
@settings(max_examples=20)
@given(prodigy_files(), st.booleans(), st.booleans())
@example([task("Łódź 😀"), task("Łódź 😀"), task("Łódź")], False, True)
@example([task("Zu\u0308rich"), task("Z\xfcrich"), task("a\xa0b"), task("a b")], False, True)
@example([task("my\u2028own\x85"), task("my", "reject")], False, True)
def test_any_file_should_be_read(read, tasks, is_ascii, has_end):
    read(tasks, is_ascii, "\n" if has_end else "")


# Docs


@pytest.fixture(scope="module")
def made(kata, nlp):
    """Return a function that makes a Doc of a task; it returns the Doc and the dropped spans."""

    def make(task, pipeline=nlp):
        kind = kata.DroppedSpan
        value = kata.prodigy_doc(pipeline, copy.deepcopy(task))
        what = "a Doc and the dropped spans"
        doc, dropped = judge_made("prodigy_doc", pipeline, task["text"], value, what)
        fields = ("start", "end", "label", "reason")
        return doc, judge_second("prodigy_doc", dropped, kind, fields)

    return make


@pytest.fixture(scope="module")
def judged(made):
    """Return a function that makes a Doc of a task, and judges what became of each span."""

    def judge(task, *pipeline, call=""):
        doc, dropped = made(task, *pipeline)
        reported = [(tuple(one[:3]), one[3]) for one in dropped]
        judge_fit(doc, reported, sorted_out(doc, as_given(task)), call or shown(task), "dropped")
        return doc

    return judge


def shown(task):
    """Say how a function was called with a task, of which the tokens are too long to show."""
    spans = "".join(f"\n  {span}" for span in task.get("spans", []))
    return f"prodigy_doc(nlp, task), with these spans in the task:{spans}" if spans else ""


@ready_made
def at_spaces(nlp):
    """A pipeline that cuts texts at white space only."""
    return other_tokenizer(nlp)


@pytest.mark.hint(
    "What makes a Doc of a text? Return it together with a list.",
    "The pipeline `nlp` makes the Doc. The second list is empty if the task has no spans.",
)
def test_a_doc_and_spans_should_be_returned(made):
    for text in ["Ana  can't\n", ""]:
        made(task(text, spans=[], tokens=tokens_of(text)))


@pytest.mark.hint(
    "The `tokens` of a task are those of another pipeline. Whose tokens should the Doc have?",
    "Use the `nlp` that your function is given, with the text as it is.",
)
def test_tokens_should_be_those_that_nlp_makes(made, at_spaces):
    for text in ["Ana's e-mail: 8+", " lol!\n"]:
        made(task(text, tokens=tokens_of(text), spans=[]), at_spaces)
        made(task(f"So {text}", tokens=tokens_of(f"So {text}", cut=r"\S+"), spans=[]))


@pytest.mark.hint(
    "`start` and `end` count characters. What turns characters into a Span?",
    "`doc.char_span` takes a start, an end and a label. All entities become `doc.ents` at once.",
)
def test_spans_that_fit_should_become_entities(judged):
    for spans in [
        [PHONE],
        [CRUZ, PHONE],
        [span(0, 2, "GADGET", 0, 0), PHONE],
        [span(0, 22, "x", 0, 5)],
        [span(12, 16, "x", 3, 3), PHONE, span(16, 17, "x", 4, 4)],
    ]:
        judged(task(TEXT, spans=spans, tokens=TOKENS))


@pytest.mark.hint(
    "A task may have no key `spans`. What does your function do then?",
    "A dictionary has a method that returns something else if a key is missing.",
)
def test_a_task_without_spans_should_have_no_entities(judged):
    judged(task(TEXT, tokens=TOKENS))
    judged(task(""))


@pytest.mark.hint(
    "Which of these keys does this task not have? Do you need them?",
    "Look for `tokens` in the task, and for `token_start` in the span, before you use them.",
)
def test_spans_without_tokens_should_be_fine(judged):
    cases: list[dict[str, Any]] = [
        {"spans": [BARE]},
        {"spans": [PHONE, CRUZ]},
        {"spans": [BARE, CRUZ], "tokens": TOKENS},
        {"spans": [PHONE], "tokens": tokens_of(TEXT, ws=False)},
    ]
    for more in cases:
        judged(task(TEXT, **more))


@pytest.mark.hint(
    "What do `token_start` and `token_end` say where the span is? Compare it with the characters.",
    "`token_end` is the last token itself. Its end should be the end of the span.",
)
def test_a_span_should_fit_its_own_tokens(judged):
    for spans in [
        [TOO_FAR],
        [TOO_LATE, CRUZ],
        [OTHER_WORD],
        [span(3, 11, "x", 1, 1)],
        [span(3, 11, "x", 0, 2)],
    ]:
        judged(task(TEXT, spans=spans, tokens=TOKENS))


@pytest.mark.hint(
    "Another pipeline made these tokens. Which of them are the first and the last of the span?",
    "`token_start` is a position in `tokens`, whatever the ids of the tokens or your own tokens"
    " are. Compare characters, because the same word may come twice.",
)
def test_tokens_of_another_pipeline_should_be_compared(judged):
    for first in [0, 5]:
        text = "lol! Ana met Ana"
        tokens = tokens_of(text, cut=r"\S+", first=first)
        spans = [span(0, 3, "x", 0, 0), span(5, 8, "PER", 3, 3), span(13, 16, "PER", 3, 3)]
        judged(task(text, spans=spans, tokens=tokens))


@pytest.mark.hint(
    "Check each span on its own. Which of the three reasons does this one have?",
    "`doc.char_span` returns None where there are no whole tokens. For an overlap, compare the"
    " tokens with those of the entities that you have so far.",
)
def test_each_dropped_span_should_have_its_reason(judged):
    for spans in [
        [TOO_FAR],
        [ROW, BARE],
        [span(2, 11, "GADGET")],
        [CRUZ, ANA],
        [ANA, CRUZ, PHONE],
        [PHONE, PHONE],
        [span(10, 16, "x"), BARE],
        [span(3, 9, "x"), span(10, 11, "x"), span(0, 16, "y")],
        [ROW, CRUZ, TOO_FAR, ANA, span(2, 11, "GADGET")],
    ]:
        judged(task(TEXT, spans=spans, tokens=TOKENS))


@pytest.mark.hint(
    "A span has several of these problems. In which order does your function look for them?",
    "A span that is dropped takes no token from a later one.",
)
def test_the_first_reason_should_be_given(judged):
    for spans in [
        [span(40, 42, "ROW", 9, 10)],
        [PHONE, TOO_FAR],
        [PHONE, span(4, 11, "x")],
        [CRUZ, ANA, span(27, 31, "x")],
        [TOO_FAR, PHONE],
        [span(2, 16, "x"), PHONE],
        [PHONE, span(10, 16, "x"), span(12, 16, "x")],
        [PHONE, PHONE, PHONE],
    ]:
        judged(task(TEXT, spans=spans, tokens=TOKENS))


@pytest.mark.hint(
    "This `nlp` has a component that finds entities. Which ones should stay?",
    "What you assign to `doc.ents` replaces all that was there, even if the list is empty.",
)
def test_what_nlp_finds_should_not_be_an_entity(judged, nlp):
    pipeline = finding(nlp)
    judged(task(TEXT), pipeline)
    for spans in ([PHONE], [], [ROW]):
        judged(task(TEXT, spans=spans), pipeline)


@pytest.mark.hint(
    "A new Doc does not say that its tokens are outside: they are missing.",
    "Assign to `doc.ents` in any case, even an empty list.",
)
def test_all_other_tokens_should_be_outside(judged):
    judged(task(TEXT))
    for spans in ([], [PHONE, ROW]):
        judged(task(TEXT, spans=spans))


@pytest.mark.hint(
    "What does your function do with the task, other than to read it?",
    "Each call should make a new Doc and a new list, and add nothing to the pipeline.",
)
def test_the_task_should_stay_as_it_is(kata, judged, nlp):
    given = task(TEXT, spans=[CRUZ, ANA, ROW], tokens=TOKENS)
    before = copy.deepcopy(given)
    for one, other in ((given, before), (task(TEXT), task(TEXT))):
        kata.prodigy_doc(nlp, one)
        for key in [*other, *one]:
            was, is_now = (
                said(each[key]) if key in each else "no such key" for each in (other, one)
            )
            is_same = (key in one) == (key in other) and one.get(key) == other.get(key)
            assert is_same, (
                f"`prodigy_doc` changes the task. What it has as {key!r} was\n  {was}\n"
                f"and is now\n  {is_now}"
            )
    first = judged(before)
    again = task(TEXT, spans=[ROW], tokens=TOKENS)
    second = judged(again, call="prodigy_doc, for the second time with this text")
    assert first is not second, "Two calls of `prodigy_doc` with one text return the same Doc."
    judge_pipeline_stays("prodigy_doc", nlp, lambda own: kata.prodigy_doc(own, before))


@pytest.mark.hint(
    "The tests made up this task. Does your function look for words instead of numbers?",
    "Every span is either an entity or dropped with a reason, and never both.",
)
@settings(max_examples=25)
@given(prodigy_tasks(), st.booleans())
@example(task("😀 Ana", spans=[span(2, 5, "PER", 1, 1)], tokens=tokens_of("😀 Ana")), False)
@example(task("Ana met Ana", spans=[span(8, 11, "PER")]), True)
@example(task("my  iPhone", spans=[span(3, 4, "x"), span(0, 2, "x")]), False)
def test_any_task_should_become_a_doc(judged, nlp, at_spaces, one, is_other):
    judged(one, at_spaces if is_other else nlp, call=f"prodigy_doc(nlp, {one!r})")


@pytest.mark.hint(
    "This is data/practice/prodigy.jsonl. Run your functions on it, and look at what is dropped.",
)
def test_everything_in_a_file_should_be_kept_or_returned_with_a_reason(kata, judged):
    tasks = [json.loads(line) for line in FILE.read_text(encoding="utf-8").split("\n") if line]
    judge_read(kata, FILE, tasks)
    for one in divided(tasks)[0]:
        judged(one)
