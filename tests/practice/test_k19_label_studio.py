"""Judges what is read from tasks and lines, what becomes a Doc, and how agreement is counted."""

from __future__ import annotations

import copy
import json

import pytest
from fitting import (
    annotated_texts,
    finding,
    judge_first,
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
from returned import judge_type
from shared import ready_made
from studio_tasks import (
    CHOICE,
    DATA,
    HYPERTEXT,
    RELATION,
    WORDS,
    annotation,
    annotators,
    as_given,
    found_in,
    in_rows,
    in_units,
    line,
    lines_of,
    moved,
    place_of,
    result,
    studio_tasks,
    task,
)

FIELDS = ("start", "end", "label")
PARTY = "🎉 my iPhone 8 died 😀 no no"


# Offsets


@pytest.fixture(scope="module")
def placed(kata):
    """Return a function that judges where an answer finds words in a text."""

    def judge(text, start, end, words):
        value = kata.in_characters(text, start, end, words)
        right = place_of(text, start, end, words)
        call = f"in_characters({text!r}, {start}, {end}, {words!r})"
        assert value == right, f"{call} should return {right}, but it returns {value!r}."

    return judge


@pytest.mark.hint(
    "Look at the text between the two numbers. If it is as it should be, what do you return?",
    "Compare the slice with the words. If they are the same, return both numbers as they are.",
)
def test_characters_should_stay_as_they_are(placed):
    for text, start, end in [
        ("my iPhone 8 died", 3, 11),
        (PARTY, 2, 4),
        (PARTY, 0, 1),
        ("😀aaa", 2, 3),
    ]:
        placed(text, start, end, text[start:end])


@pytest.mark.hint(
    "How long is an emoji in Python, and how long is it for JavaScript?",
    "Encode the text as UTF-16: each unit is two bytes. Where are the words then?",
    "Name the order of the bytes, with `le` or `be` at the end of the encoding. Otherwise, there is"
    " a BOM.",
)
def test_utf_16_units_should_become_characters(placed):
    for start, end in [(2, 4), (5, 11), (0, 1), (19, 20), (21, 23), (24, 26), (0, 4)]:
        units = in_units(PARTY, start), in_units(PARTY, end)
        placed(PARTY, *units, PARTY[start:end])
        placed(f"é東 {PARTY}", units[0] + 3, units[1] + 3, PARTY[start:end])


@pytest.mark.hint(
    "Does your function look for the words anywhere in the text, or only at the two places?",
    "A number may also point into the middle of an emoji. That is not an error: the words are not"
    " there.",
)
def test_words_that_are_not_there_should_have_no_place(placed):
    for start, end, words in [
        (3, 5, "My"),
        (2, 4, "My"),
        (1, 5, " my"),
        (3, 6, "my"),
        (2, 4, "iPhone"),
        (1, 2, "my"),
        (1, 5, "🎉 my"),
        (8, 10, "no"),
        (3, 5, "m"),
        (90, 92, "no"),
    ]:
        placed(PARTY, start, end, words)


@pytest.mark.hint(
    "The tests made up this text. Count its characters, and its UTF-16 units.",
    "If both counts fit, the answer is that of the characters.",
)
@settings(max_examples=25)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.integers(0, 5), st.booleans())
@example(["😀", "no", "no"], 2, False)
@example(["🎉", "no", "no"], 1, False)
@example(["★\uffff", "𐍈𐍈", "no", "no"], 3, False)
def test_any_place_should_be_found(placed, words, number, is_moved):
    text = " ".join([*words, "and more"])
    word = words[number % len(words)]
    start = len(" ".join(words[: number % len(words)])) + (1 if number % len(words) else 0)
    for count in (int, lambda place: in_units(text, place)):
        placed(text, count(start) + is_moved, count(start + len(word)) + is_moved, word)


# Label Studio


@pytest.fixture(scope="module")
def studio(kata):
    """Return a function that judges what an answer reads from a task."""

    def judge(one):
        what = "the marks of each annotator and the ids"
        before, kind = copy.deepcopy(one), kata.Mark
        marks, ids = judge_pair("label_studio_marks", kata.label_studio_marks(one), what)
        judge_first("label_studio_marks", marks, dict)
        judge_second("label_studio_marks", ids)
        right, odd = found_in(before)
        shown = f"The task:\n{in_rows(before)}"
        assert one == before, (
            f"`label_studio_marks` changes the task. Before:\n  {before}\nNow:\n  {one}"
        )
        assert list(marks) == list(right), (
            f"The annotators should be {list(right)}, in the order of the task, but they are"
            f" {list(marks)}. {shown}"
        )
        for who, own in marks.items():
            found = judge_records(f"The value for annotator {who}", own, kind, FIELDS)
            assert found == right[who], (
                f"The marks of annotator {who} should be {right[who]}, but they are {found}."
                f" {shown}"
            )
        assert ids == odd, (
            f"The ids of results that do not fit should be {odd}, but they are {said(ids)}. {shown}"
        )

    return judge


PHONE = result(PARTY, 5, 13, "GADGET")
MY = result(PARTY, 2, 4, "x")
SOUP = result(PARTY, 5, 13, "GADGET", words="soup", id="s1")


@pytest.mark.hint(
    "Begin with a task that nobody has annotated. What are the two things to return?",
    "Return a dictionary and a list, separated by a comma. Both are empty so far.",
)
def test_marks_and_ids_should_be_returned(studio):
    studio(task("nobody has read this"))


@pytest.mark.hint(
    "Look at one result in the docstring at the top. Where are its numbers, its words, its labels?",
    "The function above says where the words are. Make a Mark of the place and the label.",
)
def test_each_result_should_become_a_mark(studio):
    studio(task("my iPhone 8 died", annotation(7, [result("my iPhone 8 died", 3, 11, "GADGET")])))
    studio(task(PARTY, annotation(7, [PHONE, MY])))
    studio(task(PARTY, annotation(7, [moved(PARTY, PHONE), moved(PARTY, MY), MY])))


@pytest.mark.hint(
    "Several people have annotated this task. Whose marks are whose?",
    "The keys of the dictionary are the values of `completed_by`.",
)
def test_marks_should_be_grouped_by_annotator(studio):
    studio(task(PARTY, annotation(8, [PHONE]), annotation(3, [MY, PHONE])))


@pytest.mark.hint(
    "Somebody opened this text and marked nothing. That is an annotation too.",
    "Make the list of an annotator before you look at the results.",
)
def test_an_annotator_without_marks_should_have_an_empty_list(studio):
    studio(task(PARTY, annotation(8, []), annotation(3, [PHONE])))
    studio(task(PARTY, annotation(5, [])))


@pytest.mark.hint(
    "Which key of an annotation tells you that somebody gave up?",
    "Skip the whole annotation, and everything in it.",
)
def test_cancelled_annotations_should_not_count(studio):
    studio(task(PARTY, annotation(8, [PHONE, SOUP], True), annotation(3, [MY])))
    studio(task(PARTY, annotation(8, [MY], True), annotation(8, [PHONE])))
    studio(task(PARTY, annotation(8, [PHONE]), annotation(8, [MY], True)))


@pytest.mark.hint(
    "Results are not only marks. Which key of a result says what it is?",
    "Skip a result before you look for anything in its value.",
)
def test_other_results_should_be_left_out(studio):
    studio(task(PARTY, annotation(8, [RELATION, PHONE, CHOICE, HYPERTEXT])))
    studio(task(PARTY, annotation(5, [RELATION])))


@pytest.mark.hint(
    "The labels of a result are a list. How many can it have?",
    "Make a Mark for each of them, in their order.",
)
def test_each_label_should_be_a_mark(studio):
    both, none = result(PARTY, 5, 13, "PHONE", "GADGET"), result(PARTY, 5, 13)
    studio(task(PARTY, annotation(8, [both, MY]), annotation(3, [moved(PARTY, both)])))
    studio(task(PARTY, annotation(8, [none, MY])))


@pytest.mark.hint(
    "For this result, `in_characters` returns None. What should become of its id?",
    "Append the id to one list for the whole task, and make no mark.",
)
def test_results_that_do_not_fit_should_be_reported(studio):
    late = moved(PARTY, MY, 4)
    studio(task(PARTY, annotation(8, [SOUP, PHONE, late]), annotation(3, [late, MY])))
    studio(task(PARTY, annotation(5, [SOUP])))


@pytest.mark.hint(
    "The tests made up this task. What is in it that your function does not expect?",
    "Keep the order of the task: of annotators, of marks and of ids.",
)
@settings(max_examples=20)
@given(studio_tasks())
def test_any_task_should_be_read(studio, one):
    studio(one)


# Doccano


@pytest.mark.hint(
    "What is different between the two forms? Which key tells you the form of a line?",
    "One form has lists of three values, the other has dictionaries with three keys that count.",
)
def test_both_forms_of_doccano_should_be_read(kata):
    for form in ["label", "entities"]:
        marks = [(9, 12, "PERSON"), (0, 1, "x"), (2, 4, "x"), (9, 12, "PER"), (0, 1, "x")]
        others = [line(PARTY, marks[:number], form) for number in (5, 0, 1)]
        for one in (*others, *lines_of(f"doccano_{form}.jsonl")):
            before = copy.deepcopy(one)
            kind, value = kata.Mark, kata.doccano_marks(one)
            found = judge_records("What `doccano_marks` returns", value, kind, FIELDS)
            assert one == before, (
                f"`doccano_marks` changes the line. Before:\n  {before}\nNow:\n  {one}"
            )
            right = [tuple(mark) for mark in before.get("label", ())] or [
                (mark["start_offset"], mark["end_offset"], mark["label"])
                for mark in before.get("entities", ())
            ]
            assert found == right, (
                f"The marks should be {right}, but they are {found}. The line:\n{in_rows(before)}"
            )


# Docs

TEXT = "my iPhone 8 died, says Ana Cruz in seat 12B"
GADGET, ANA, CRUZ = (3, 11, "GADGET"), (23, 26, "PERSON"), (23, 31, "PERSON")
DIED, COMMA = (12, 16, "x"), (16, 17, "x")
ROW, SPACE = (40, 42, "ROW"), (2, 11, "GADGET")
RETURNED = "among the returned marks"  # those that are not in the Doc


@pytest.fixture(scope="module")
def made(kata, nlp):
    """Return a function that makes a Doc of a text and its marks; it returns Doc and marks."""

    def make(text, marks, pipeline=nlp):
        kind = kata.Mark
        value = kata.marks_doc(pipeline, text, [kind(*mark) for mark in marks])
        what = "a Doc and the marks that are not in it"
        doc, left = judge_made("marks_doc", pipeline, text, value, what)
        return doc, judge_second("marks_doc", left, kind, FIELDS)

    return make


@pytest.fixture(scope="module")
def judged(made):
    """Return a function that makes a Doc, and judges what became of each mark."""

    def judge(text, marks, *pipeline, call=""):
        doc, left = made(text, marks, *pipeline)
        given = sorted_out(doc, as_given(text, marks))
        judge_fit(doc, [(mark, "") for mark in left], given, call, RETURNED, has_reasons=False)
        return doc

    return judge


@ready_made
def at_spaces(nlp):
    """A pipeline that cuts texts at white space only."""
    return other_tokenizer(nlp)


@pytest.mark.hint(
    "What makes a Doc of a text? Return it together with a list.",
    "The pipeline `nlp` makes the Doc. The second list is empty if there are no marks.",
)
def test_a_doc_and_marks_should_be_returned(made):
    for text in ["Ana  can't\n", ""]:
        made(text, [])


@pytest.mark.hint(
    "Which pipeline makes the tokens? Use the one that your function is given.",
)
def test_tokens_should_be_those_that_nlp_makes(made, at_spaces):
    for text in ["Ana's e-mail: 8+", " lol!\n"]:
        made(text, [], at_spaces)


@pytest.mark.hint(
    "The numbers count characters. What turns characters into a Span?",
    "`doc.char_span` takes a start, an end and a label. All entities become `doc.ents` at once.",
)
def test_marks_that_fit_should_become_entities(judged):
    for marks in [
        [GADGET],
        [CRUZ, GADGET],
        [(0, 2, "GADGET"), GADGET, ANA],
        [(0, 22, "x")],
        [DIED, GADGET, COMMA],
    ]:
        judged(TEXT, marks)


@pytest.mark.hint(
    "Check each mark on its own. Does it fit the tokens, and are they still free?",
    "`doc.char_span` returns None where there are no whole tokens. For an overlap, compare the"
    " tokens with those of the entities that you have so far.",
    "A mark that is left out takes no token from a later one.",
)
def test_marks_that_do_not_fit_should_be_returned(judged):
    for marks in [
        [ROW, GADGET],
        [SPACE],
        [CRUZ, ANA],
        [ANA, CRUZ, GADGET],
        [GADGET, GADGET, GADGET],
        [GADGET, (3, 11, "PHONE")],
        [(10, 16, "x"), GADGET],
        [CRUZ, ANA, (27, 31, "x")],
        [SPACE, GADGET],
        [CRUZ, ROW, SPACE, ANA],
        [CRUZ, ANA, ROW],
        [ANA, CRUZ, (27, 31, "x")],
        [GADGET, (10, 16, "x"), DIED],
        [(3, 9, "x"), (10, 11, "x"), (0, 16, "y")],
    ]:
        judged(TEXT, marks)


@pytest.mark.hint(
    "This `nlp` has a component that finds entities. Which ones should stay?",
    "What you assign to `doc.ents` replaces all that was there, even if the list is empty.",
)
def test_what_nlp_finds_should_not_be_an_entity(judged, nlp):
    pipeline = finding(nlp)
    for marks in [[GADGET], [], [ROW]]:
        judged(TEXT, marks, pipeline)


@pytest.mark.hint(
    "A new Doc does not say that its tokens are outside: they are missing.",
    "Assign to `doc.ents` in any case, even an empty list.",
)
def test_all_other_tokens_should_be_outside(judged):
    for marks in [[], [GADGET], [ROW]]:
        judged(TEXT, marks)


@pytest.mark.hint(
    "What does your function do with its list, other than to read it?",
    "Each call should make a new Doc and a new list, and add nothing to the pipeline.",
)
def test_marks_should_stay_as_they_are(kata, judged, nlp):
    marks = [CRUZ, GADGET, ANA, ROW]
    given = [kata.Mark(*mark) for mark in marks]
    kata.marks_doc(nlp, TEXT, given)
    after = [tuple(getattr(mark, field) for field in FIELDS) for mark in given]
    assert after == marks, (
        f"`marks_doc` changes the list `marks`. Before the call, it was\n  {marks}\n"
        f"and after it\n  {after}"
    )
    first = judged(TEXT, marks)
    second = judged(TEXT, [ROW], call="marks_doc, for the second time with this text")
    assert first is not second, "Two calls of `marks_doc` with one text return the same Doc."
    judge_pipeline_stays("marks_doc", nlp, lambda own: kata.marks_doc(own, TEXT, given))


@pytest.mark.hint(
    "The tests made up this text. Does your function look for words instead of numbers?",
    "Every mark is either an entity or left out, and never both.",
)
@settings(max_examples=25)
@given(annotated_texts(), st.booleans())
@example(("😀 Ana's", [(2, 5, "PER")]), True)
@example(("my  iPhone", [(3, 4, "x"), (0, 2, "x")]), False)
def test_any_marks_should_become_a_doc(judged, nlp, at_spaces, content, is_other):
    text, marks = content
    judged(text, marks, at_spaces if is_other else nlp, call=f"marks_doc(nlp, {text!r}, {marks})")


@pytest.mark.hint(
    "These are the marks in data/practice/label_studio.json. Which of them does your Doc not have?",
)
def test_every_mark_of_a_file_should_be_in_a_doc_or_left_out(judged):
    for one in json.loads((DATA / "label_studio.json").read_text(encoding="utf-8")):
        text = one["data"]["text"]
        for marks in found_in(one)[0].values():
            judged(text, marks)


# Agreement


@pytest.fixture(scope="module")
def agreed(kata):
    """Return a function that judges how far two annotators agree."""

    def judge(first, second):
        one, other = (
            [[kata.Mark(*m) for m in marks] for marks in each] for each in (first, second)
        )
        before = copy.deepcopy((one, other))
        value = judge_type("agreement", kata.agreement(one, other), float)
        assert (one, other) == before, (
            f"`agreement` changes its lists. They were\n  {before[0]}\n  {before[1]}\nand are now\n"
            f"  {one}\n  {other}"
        )
        right, both, total = figure(first, second)
        assert value == pytest.approx(right, abs=1e-12), (
            f"`agreement` should return {right}, but it returns {value}. Marks that both made:"
            f" {both}, marks of both together: {total}. The first annotator:\n  {first}\n"
            f"The second one:\n  {second}"
        )

    return judge


def figure(first, second):
    """Return how far two annotators agree, the number of marks of both, and that of all marks."""
    pairs = [(set(one), set(other)) for one, other in zip(first, second, strict=True)]
    both = sum(len(one & other) for one, other in pairs)
    total = sum(len(one) + len(other) for one, other in pairs)
    return (2 * both / total if total else 1.0), both, total


A, B, C = (0, 2, "x"), (3, 11, "GADGET"), (3, 11, "gadget")


@pytest.mark.hint(
    "Count three numbers: the marks of the first one, those of the second, those that both made.",
    "Add up the numbers of all texts first. Divide once, at the end.",
)
def test_agreement_should_follow_its_formula(agreed):
    for first, second in [
        ([[A, B]], [[B]]),
        ([[A], [B]], [[A], [B]]),
        ([[A, B], [B]], [[A], []]),
        ([[A]], [[]]),
    ]:
        agreed(first, second)


@pytest.mark.hint(
    "Two marks are the same only if their start, their end and their label are. And their text?",
    "Compare the lists text by text. The order within a list says nothing.",
)
def test_only_the_same_mark_on_the_same_text_should_count(agreed):
    for first, second in [
        ([[A], [B]], [[B], [A]]),
        ([[B]], [[C]]),
        ([[(0, 2, "x")]], [[(0, 3, "x")]]),
        ([[(1, 3, "x")]], [[(0, 3, "x")]]),
        ([[A, B]], [[B, A]]),
        ([[B], [B]], [[B], []]),
    ]:
        agreed(first, second)


@pytest.mark.hint(
    "A mark is in this list twice. How often should it count?",
    "A set has each mark once.",
)
def test_a_mark_made_twice_should_count_once(agreed):
    for first, second in [
        ([[A, A, B]], [[A]]),
        ([[A, A]], [[A, A]]),
        ([[A], [B]], [[A, A], [B, C]]),
    ]:
        agreed(first, second)


@pytest.mark.hint(
    "Nobody marked anything. Is that agreement? And what would you divide by?",
    "Handle this case before you divide. It is about all texts together, not about each.",
)
def test_no_marks_at_all_should_be_full_agreement(agreed):
    for first, second in [([[]], [[]]), ([], []), ([[], [A]], [[], []]), ([[], [A, B]], [[], [A]])]:
        agreed(first, second)


@pytest.mark.hint(
    "The tests made up these marks. Work it out by hand, for each text.",
)
@settings(max_examples=20)
@given(annotators())
def test_any_marks_should_be_compared(agreed, both):
    agreed(*both)
