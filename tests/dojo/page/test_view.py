"""The parts of the page: what they say, and that nothing in them can be more than text."""

from __future__ import annotations

import pytest

from dojo.live.client import Run
from dojo.live.state import State, Told
from dojo.model.drawing import PLACE, Drawing
from dojo.model.events import Exhibit, Findings, Found, TrainingBegins, TrainingStep
from dojo.model.verdict import PASSED, Outcome, Verdict
from dojo.page import view
from dojo.page.view import Block, blocks, with_code

EVIL = "<img src=x onerror=alert(1)>"
DRAWING = Drawing.of(["my", "iPhone"], {"yours": [(1, 2, "GADGET")], "gold": []})


@pytest.fixture
def state(project):
    return State.at_start(project.kata("k01_add").kata("k02_add").root, None)


def know(state, verdict, *shown, **more):
    kata = state.current
    outcome = Outcome(kata, "test_it_is_so", verdict, "k01.py", ("One.", "Two."), **more)
    run = Run(kata, 1, [outcome], is_over=True)
    for event in shown:
        run.hear(event)
    state.known[kata] = run


def failed(message, *drawings):
    return Verdict("failed", message, 3, drawings=drawings)


def test_a_message_is_divided_into_paragraphs_and_lines_whose_columns_matter():
    text = "One.\n  a  b\n  c  d\n\nTwo.\nx   1\nThree."
    assert blocks(text) == [
        Block("paragraph", "One."),
        Block("aligned", "  a  b\n  c  d"),
        Block("paragraph", "Two."),
        Block("aligned", "x   1"),
        Block("paragraph", "Three."),
    ]


def test_backticks_are_code_and_everything_is_escaped():
    assert with_code("`a < b` & c") == "<code>a &lt; b</code> &amp; c"
    assert with_code("are *outside*: `*x*`") == "are <em>outside</em>: <code>*x*</code>"
    assert with_code("2 *3* 4, **all**, a*b*c") == "2 *3* 4, **all**, a*b*c"


def test_the_verdict_says_where_to_look_and_draws(state):
    know(state, failed(f"Look at `x`:\n{PLACE}", DRAWING), printed="printed\n")
    verdict = view.parts(state)["verdict"]
    assert "k01.py:3" in verdict
    assert "<h2>It is so.</h2>" in verdict
    assert "<code>x</code>" in verdict
    assert verdict.count("<mark") == 1
    assert "GADGET" in verdict
    assert "nothing is marked" in verdict
    assert '<pre class="printed" tabindex="0">printed</pre>' in verdict


def test_hints_come_when_they_are_asked_for(state):
    know(state, failed("No."))
    assert "One." not in str(view.parts(state))
    state.ask_for_hint()
    assert "One." in view.parts(state)["hints"]
    assert "Two." not in view.parts(state)["hints"]
    assert "solutions/" not in view.parts(state)["hints"]
    state.ask_for_hint()
    assert "solutions/chapter4/k01_add.py" in view.parts(state)["hints"]


def test_the_list_has_each_state_in_words(state):
    know(state, PASSED)
    parts = view.parts(state)
    assert 'data-state="done"' in parts["list"]
    assert "not tested yet" in parts["list"]
    assert parts["list"].count('aria-current="true"') == 1
    assert "1 of 2 katas done" in parts["progress"]


def test_a_kata_that_is_done_stays_visible_with_its_figures(state):
    know(
        state,
        PASSED,
        TrainingBegins("40 comments"),
        TrainingStep(1, 2.0, 0.5),
        Exhibit("a  table"),
        reason="Right: so it is.",
    )
    state.told = Told(solved=state.run.progress)
    state.take(state.katas[1], "look")
    parts = view.parts(state)
    assert "k01 Add two numbers: done." in parts["told"]
    assert "Right: so it is." in parts["told"]
    assert "a  table" in parts["shown"]
    assert parts["figures"] == [
        {"kata": "k01", "title": "40 comments", "losses": [(1, 2.0)], "scores": [(1, 0.5)]}
    ]
    state.told = Told()
    assert view.parts(state)["figures"] == []


def test_findings_are_counted_and_their_texts_marked(state):
    found = (Found("right", "GADGET", "iPhone", 0), Found("right", "GADGET", "8", 0))
    lost = Found("missing", "GADGET", "Pixel", 7)  # of a text that is not there
    know(state, PASSED, Findings("Found:", ("right", "missing"), (*found, lost), (DRAWING,)))
    shown = view.parts(state)["shown"]
    assert '<th scope="row">right</th><td>2</td>' in shown
    assert "right: 1 text" in shown
    assert shown.count("<details") == 1
    know(state, PASSED, Findings("Nothing:", (), (), ()))
    assert "There are no entities." in view.parts(state)["shown"]


def test_nothing_of_an_answer_is_more_than_text(state, project):
    project.edit(f"# {EVIL}\n")
    drawing = Drawing.of([EVIL], {EVIL: [(0, 1, EVIL), (0, 9, EVIL)]})
    findings = Findings(EVIL, (EVIL,), (Found(EVIL, EVIL, EVIL, 0),), (drawing,))
    know(
        state,
        failed(f"{EVIL}\n  {EVIL}\n{PLACE}`{EVIL}`", drawing),
        TrainingBegins(EVIL),
        Exhibit(EVIL),
        findings,
        printed=EVIL,
    )
    state.hints = state.outcome.hints
    state.shows_all, state.told = True, Told((EVIL,))
    parts = view.parts(state)
    html = {name: part for name, part in parts.items() if name not in ("figures", "title")}
    assert "&lt;img" in html["verdict"]
    assert "&lt;img" in html["file"]
    assert "<img" not in str(html)
    assert "<img" not in view.render("page", parts=parts, go=EVIL, keys=(), backups=EVIL)


def test_the_file_shows_the_line_to_look_at(state, project):
    project.edit("one\ntwo\nthree\n")
    know(state, failed("No."))
    file = view.parts(state)["file"]
    assert file.count("look here") == 1
    assert "three" in file.partition("look here")[0].splitlines()[-1]
    state.current.stub.unlink()
    assert "katas/chapter4/k01_add.py" in view.parts(state)["file"]


def test_the_text_of_a_kata_has_its_links_and_its_columns(state, project):
    stub = '"""Title.\n\nWhy\nso.\n\n    a  b\n    c  d\n\nRead: https://x.example\nRun:  it\n"""\n'
    project.kata("k01_add", stub=stub)
    text = view.parts(state)["text"]
    assert "<p>Why\nso.</p>" in text
    assert ">a  b\nc  d</pre>" in text
    assert 'href="https://x.example" target="_blank" rel="noopener noreferrer"' in text
    assert "<code>it</code>" in text


def test_what_else_is_open_is_listed_on_request(state):
    kata = state.current
    outcomes = [Outcome(kata, f"test_{n}", failed(f"No {n}."), "k01.py") for n in (1, 2)]
    state.known[kata] = Run(kata, 1, outcomes, is_over=True)
    assert "No 2." not in view.parts(state)["verdict"]
    state.shows_all = True
    assert "No 2." in view.parts(state)["verdict"]
    state.known[kata] = Run(kata, 1, outcomes[:1], is_over=True)
    assert "Nothing else is open." in view.parts(state)["verdict"]
    state.run.is_over = False
    assert "Nothing else is open." not in view.parts(state)["verdict"]


def test_each_verdict_is_a_sentence(state):
    kata = state.current
    assert view.spoken(Run(kata, 1, is_over=True)) == ""
    assert view.spoken(Run(kata, 1, problem="x")) == "k01: the tests gave no result."
    know(state, PASSED)
    assert view.spoken(state.run) == "k01 is done."
    know(state, Verdict("to do", "`add` is still to do."))
    assert "to do, 0 of 1 tests pass. `add` is still" in view.spoken(state.run)
    know(state, failed("No.\nMore."))
    assert view.spoken(state.run) == "k01 Add two numbers: open. It is so. No."


def test_all_done_and_no_result_have_their_words(state):
    state.view = "all done"
    assert "All of these katas are done." in view.parts(state)["verdict"]
    state.view = "kata"
    state.known[state.current] = Run(state.current, 1, is_over=True, problem="no module")
    assert "no module" in view.parts(state)["verdict"]
    assert "no lesson" in view.parts(state)["lesson"]


def test_a_lesson_is_beside_its_kata_and_changes_with_its_file(state, project):
    project.write("katas/chapter4/k01_lesson_adding.md", "# One\n")
    assert "One" in view.parts(state)["lesson"]
    path = project.write("katas/chapter4/k01_lesson_adding.md", "# Two and more\n")
    assert path.stat().st_size
    assert "Two" in view.parts(state)["lesson"]


def test_a_lesson_that_is_removed_meanwhile_is_none(state, tmp_path, monkeypatch):
    monkeypatch.setattr(view, "lesson_of", lambda kata: tmp_path / "removed.md")
    assert view.parts(state)["lesson"] == view.render("no_lesson")
