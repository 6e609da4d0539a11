"""Judges what is read from pairs of files, and what becomes of each mark in a Doc."""

from __future__ import annotations

import copy

import pytest
from brat_files import (
    FIELDS,
    FOLDER,
    OTHER_LINES,
    as_given,
    brat_texts,
    line,
    read_pair,
    write,
)
from fitting import (
    alike,
    finding,
    judge_first,
    judge_fit,
    judge_made,
    judge_pair,
    judge_pipeline_stays,
    judge_second,
    said,
    sorted_out,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_up import other_tokenizer
from other_computer import other_encoding
from shared import ready_made

TEXT = "my iPhone 8 died, says Ana Maria Cruz\nAna is 23degC\n"
PHONE = ("T1", "GADGET", [(3, 11)], "iPhone 8")
ANA = ("T2", "PERSON", [(23, 26)], "Ana")
CRUZ = ("T3", "PERSON", [(23, 26), (33, 37)], "Ana Cruz")
AGAIN = ("T4", "PERSON", [(38, 41)], "Ana")
DEGREES = ("T5", "UNIT", [(47, 51)], "degC")
MOVED = ("T6", "GADGET", [(2, 10)], "iPhone 8")
BRAND = ("T7", "BRAND", [(3, 9)], "iPhone")
SPACE = ("T8", "GADGET", [(3, 12)], "iPhone 8 ")
MARIA = ("T2", "x", [(27, 32)], "Maria")
HALVES = ("T9", "GADGET", [(3, 7), (7, 11)], "iPho ne 8")


# Reading


@pytest.fixture(scope="module")
def read(kata, new_folder):
    """Return a function that writes two files and judges what an answer reads from them."""

    def judge(text, marks, more=(), end="\n", bom="", name="note", added=0, is_ended=True):
        lines = [*(line(mark, added) for mark in marks), *more]
        path = write(new_folder(), text, lines, end, bom, name, is_ended)
        judge_read(kata, path, text, marks)

    return judge


def judge_read(kata, path, text, marks):
    """Check what an answer reads from the .txt file at a path and from its .ann file."""
    what = "the text and the marks"
    kind = kata.Mark  # first, because a message names the line of what was used last
    yours, found = judge_pair("read_brat", kata.read_brat(path), what)
    judge_first("read_brat", yours, str)
    found = judge_second("read_brat", found, kind, FIELDS)
    files = "\n".join(
        f"  {file.name}: {said(file.read_bytes().decode())}"
        for file in (path, path.with_suffix(".ann"))
    )
    assert yours == text, (
        f"The text should be\n  {text!r}\nand it is\n  {yours!r}.{alike(text, yours)}\nThe files:\n"
        f"{files}"
    )
    names, wanted = ([mark[0] for mark in each] for each in (found, marks))
    assert names == wanted, f"The ids should be {wanted}, and they are {names}. The files:\n{files}"
    for mark, right in zip(found, marks, strict=True):
        for field, value, other in zip(FIELDS, mark, right, strict=True):
            assert value == other, (
                f"The {field} of {right[0]} should be {other!r}, not {value!r}. The files:\n{files}"
            )


@pytest.mark.hint(
    "Two files are read here. What does the .ann file have in common with the .txt file at `path`?",
    "A Path gives you a path with another suffix, and reads the text of a file.",
    "Return both at once, separated by a comma. For now, the list of marks may be empty.",
)
def test_text_and_marks_should_be_returned(read):
    read("my iPhone 8 died", [])
    read("nobody\n\nis  here ", [], name="a.txt.text")


@pytest.mark.hint(
    "Which fields does a line have, and what separates them?",
    "The second field has a label and numbers, with spaces between them. `int` turns text into"
    " a number.",
    "Make a Mark of the four parts. Its fragments are a list of pairs, even if it has only one.",
)
def test_each_line_should_become_a_mark(read):
    read("my iPhone 8 died", [PHONE])
    marks = [AGAIN, PHONE, ("T12", "Per-son_2", [(23, 32)], "Ana Maria")]
    read(TEXT, marks)
    read(TEXT, marks, is_ended=False)


@pytest.mark.hint(
    "Which encoding are the files in, and which one does your function use?",
    "Without a name, Python uses the encoding of the computer. `read_text` and `open` take one.",
)
def test_the_encoding_should_be_the_same_on_every_computer(read):
    with other_encoding():
        read("Łódź 東京", [("T1", "Ort", [(5, 7)], "東京")])


@pytest.mark.hint(
    "Only one of these lines marks words. What is different at its beginning?",
    "Skip all lines that do not start with T.",
)
def test_other_lines_should_not_be_marks(read):
    for other in OTHER_LINES:
        read(TEXT, [PHONE], more=[other])


@pytest.mark.hint(
    "What separates two fragments, and what separates the two numbers of one?",
    "Split at semicolons first, then each part at its space.",
)
def test_fragments_should_stay_apart(read):
    three = ("T10", "x", [(0, 2), (12, 16), (18, 22)], "my died says")
    unsorted = ("T11", "x", [(12, 16), (0, 2), (0, 2)], "died my my")
    read(TEXT, [CRUZ, HALVES, three, unsorted])


@pytest.mark.hint(
    "Someone marked a space together with a word. Where does it get lost?",
    "`strip` and `split` without an argument remove spaces. Remove only the line end.",
)
def test_spaces_should_stay_in_the_words(read):
    gap = ("T2", "x", [(0, 5)], "a  b ")
    read("a  b my iPhone 8 died", [("T1", "x", [(4, 6)], " m"), gap])


@pytest.mark.hint(
    "An .ann file without a single line is not an error: nobody marked anything.",
    "Does your function expect a first line, or a last one?",
)
def test_an_empty_file_should_have_no_marks(read):
    read(TEXT, [])
    read("", [])
    read("Ana", [], more=["R1\tOwns Arg1:T1 Arg2:T2\t"])


@pytest.mark.hint(
    "On Windows, a line ends with two characters, and Brat counts one.",
    "Python turns them into one when it opens a file as text, if you do not tell it otherwise.",
)
def test_a_line_end_should_be_one_character(read):
    read(TEXT, [PHONE, CRUZ, AGAIN], end="\r\n")


@pytest.mark.hint(
    "Print the first character of each file with `ascii()`. Which one is invisible?",
    "Python has an encoding whose name ends with `sig`, which skips a BOM.",
)
def test_a_bom_should_belong_to_nothing(read):
    read(TEXT, [PHONE, AGAIN], bom="ann")
    read(TEXT, [], bom="txt")
    read(TEXT, [], bom="txt ann", end="\r\n")


@pytest.mark.hint(
    "It is a BOM only at the beginning of a file. Anywhere else, it is a character of the text.",
)
def test_the_same_character_inside_a_text_should_stay(read):
    inside = ("T1", "x", [(4, 9)], "\ufeff8 di")
    read("my  \ufeff8 died", [inside])


@pytest.mark.hint(
    "Brat counted the BOM as the first character of the text, and your text has none.",
    "So each number in the .ann file is one too high. Does your function notice the BOM?",
)
def test_numbers_should_fit_the_text_without_its_bom(read):
    for bom in ("txt", "txt ann"):
        read(TEXT, [PHONE, CRUZ, AGAIN], bom=bom, added=1)
        read(f"{TEXT}\n", [AGAIN], bom=bom, added=1, end="\r\n")
        read(TEXT, [("T1", "x", [(-1, 2)], "\ufeffmy")], bom=bom, added=1)


@pytest.mark.hint(
    "The tests made up these files. What is in them that your function does not expect?",
    "`splitlines` also splits at other characters. Split at the line end alone.",
)
@settings(max_examples=20)
@given(brat_texts(), st.lists(st.sampled_from(OTHER_LINES), max_size=2), st.integers(0, 15))
@example(("Łódź 😀 東京", [("T1", "Ort", [(7, 9)], "東京")]), [], 0)
@example(("😀 東京", [("T1", "Ort", [(2, 4)], "東京")]), [], 7)
@example(("Zu\u0308rich 東京", [("T1", "Ort", [(8, 10)], "東京")]), [], 0)
@example(("my\u2028own\x0bone\x85", [("T1", "x", [(0, 11)], "my\u2028own\x0bone\x85")]), [], 0)
def test_any_files_should_be_read(read, content, others, number):
    text, marks = content
    bom = ("", "txt", "ann", "txt ann")[number % 4]
    end = "\r\n" if number & 4 else "\n"
    added = 1 if "txt" in bom else 0
    read(text, marks, others, end, bom, added=added, is_ended=number < 8)


# Docs


@pytest.fixture(scope="module")
def made(kata, nlp):
    """Return a function that makes a Doc of a text and its marks; it returns Doc and problems."""

    def make(text, marks, pipeline=nlp):
        given, kind = [kata.Mark(*copy.deepcopy(mark)) for mark in marks], kata.Problem
        value = kata.brat_doc(pipeline, text, given)
        what = "a Doc and the problems"
        doc, problems = judge_made("brat_doc", pipeline, text, value, what)
        return doc, judge_second("brat_doc", problems, kind, ("id", "reason"))

    return make


@pytest.fixture(scope="module")
def judged(made):
    """Return a function that makes a Doc, and judges what became of each mark."""

    def judge(text, marks, *pipeline, call=""):
        doc, problems = made(text, marks, *pipeline)
        judge_fit(doc, problems, sorted_out(doc, as_given(text, marks)), call)
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
def test_a_doc_and_problems_should_be_returned(made):
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
        [PHONE],
        [AGAIN, PHONE, ANA],
        [("T1", "GADGET", [(0, 2)], "my"), PHONE],
        [("T1", "x", [(0, 22)], TEXT[:22])],
        [("T1", "x", [(12, 16)], "died"), PHONE, ("T2", "x", [(16, 17)], ",")],
    ]:
        judged(TEXT, marks)


@pytest.mark.hint(
    "Check each mark on its own. Which of the four reasons does this one have?",
    "Append a Problem with the id and the reason to your list, and make no entity of the mark.",
    "`doc.char_span` returns None where there are no whole tokens. For an overlap, compare the"
    " tokens with those of the entities that you have so far.",
)
def test_each_problem_should_have_its_reason(judged):
    for marks in [
        [CRUZ, PHONE],
        [HALVES],
        [("T1", "PERSON", [(23, 26), (27, 32)], "Ana Maria")],
        [("T1", "PERSON", [(23, 26), (23, 26)], "Ana")],
        [MOVED, ANA],
        [("T1", "PERSON", [(23, 26)], "ana")],
        [DEGREES, PHONE],
        [SPACE],
        [PHONE, BRAND],
        [BRAND, PHONE, AGAIN],
        [PHONE, ("T2", "GADGET", [(3, 11)], "iPhone 8")],
        [("T3", "y", [(10, 16)], "8 died"), PHONE],
        [ANA, MARIA, ("T3", "y", [(18, 37)], "says Ana Maria Cruz")],
    ]:
        judged(TEXT, marks)


@pytest.mark.hint(
    "One mark has several of these problems. In which order does your function look for them?",
    "A mark that is not in the Doc takes no token from a later one.",
)
def test_the_first_reason_should_be_reported(judged):
    for marks in [
        [PHONE, ("T2", "x", [(3, 9), (10, 12)], "soup")],
        [PHONE, MOVED],
        [("T1", "x", [(3, 12)], "iPhone 8")],
        [("T1", "x", [(2, 10)], "iPhone8")],
        [PHONE, ("T2", "x", [(4, 11)], "Phone 8")],
        [PHONE, BRAND, ("T3", "x", [(10, 11)], "8")],
        [SPACE, PHONE],
        [CRUZ, ANA],
        [PHONE, ("T2", "x", [(10, 16)], "8 died"), ("T3", "x", [(12, 16)], "died")],
    ]:
        judged(TEXT, marks)


@pytest.mark.hint(
    "Look at the order of the marks that your function is given.",
    "Go through the marks once, and append each problem when you find it.",
)
def test_problems_should_be_in_the_order_of_the_marks(judged):
    judged(TEXT, [PHONE, BRAND, DEGREES, CRUZ, AGAIN, MOVED])
    judged(TEXT, [MOVED, AGAIN, CRUZ, DEGREES, PHONE, BRAND])


@pytest.mark.hint(
    "This `nlp` has a component that finds entities. Which ones should stay?",
    "What you assign to `doc.ents` replaces all that was there, even if the list is empty.",
)
def test_what_nlp_finds_should_not_be_an_entity(judged, nlp):
    pipeline = finding(nlp)
    for marks in [[PHONE], [], [DEGREES]]:
        judged(TEXT, marks, pipeline)


@pytest.mark.hint(
    "A new Doc does not say that its tokens are outside: they are missing.",
    "Assign to `doc.ents` in any case, even an empty list.",
)
def test_all_other_tokens_should_be_outside(judged):
    for marks in [[], [PHONE], [CRUZ]]:
        judged(TEXT, marks)


@pytest.mark.hint(
    "What does your function do with its list, other than to read it?",
    "Each call should make a new Doc and a new list, and add nothing to the pipeline.",
)
def test_marks_should_stay_as_they_are(kata, judged, nlp):
    marks = [AGAIN, PHONE, BRAND, CRUZ]
    given = [kata.Mark(*copy.deepcopy(mark)) for mark in marks]
    kata.brat_doc(nlp, TEXT, given)
    after = [tuple(getattr(mark, field) for field in FIELDS) for mark in given]
    assert after == marks, (
        f"`brat_doc` changes the list `marks`. Before the call, it was\n  {marks}\n"
        f"and after it\n  {after}"
    )
    first = judged(TEXT, marks)
    second = judged(TEXT, marks[2:], call="brat_doc, for the second time with this text")
    assert first is not second, "Two calls of `brat_doc` with one text return the same Doc."
    judge_pipeline_stays("brat_doc", nlp, lambda own: kata.brat_doc(own, TEXT, given))


@pytest.mark.hint(
    "The tests made up this text. Does your function look for words instead of numbers?",
    "Every mark is either an entity or a problem, and never both.",
)
@settings(max_examples=25)
@given(brat_texts(), st.booleans())
@example(("Ana met Ana", [("T1", "PERSON", [(8, 11)], "Ana")]), False)
@example(("😀 Ana's", [("T1", "PER", [(2, 5)], "Ana")]), True)
@example(("my  iPhone", [("T1", "x", [(0, 4)], "my  ")]), False)
@example(("Ana\xa0Zu\u0308", [("T1", "x", [(0, 3)], "Ana"), ("T2", "x", [(4, 7)], "Z\xfc")]), True)
@example(("Ana\xa0Cruz", [("T1", "PER", [(0, 8)], "Ana Cruz")]), False)
def test_any_marks_should_become_entities_or_problems(judged, nlp, at_spaces, content, is_other):
    text, marks = content
    call = f"brat_doc(nlp, {text!r}, marks) with these marks:\n  " + "\n  ".join(map(str, marks))
    judged(text, marks, at_spaces if is_other else nlp, call=call)


@pytest.mark.hint(
    "These are the files in data/practice/brat. Run your functions on them, and look at each mark.",
)
def test_every_mark_of_a_folder_should_be_in_the_doc_or_reported(kata, judged):
    for path in sorted(FOLDER.glob("*.txt")):
        text, marks = read_pair(path)
        judge_read(kata, path, text, marks)
        judged(text, marks)
