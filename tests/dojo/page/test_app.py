"""Each address of the page gives what it should, and no file that it should not."""

from __future__ import annotations

import asyncio
import json

import pytest
from asgi import request

from dojo.page.app import _events, application
from dojo.page.board import Board
from dojo.page.desk import WISHES, Desk


@pytest.fixture
def desk(project):
    project.write("katas/chapter4/k01_lesson_adding.md", "# Adding\n\n![A plus](plus.svg)\n")
    project.write("katas/chapter4/plus.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    return Desk(project.kata().root)


@pytest.fixture
def app(desk):
    return application(desk)


def test_the_page_has_the_parts_and_loads_its_own_files_only(app):
    page = request(app, "/")
    assert page.status == 200
    assert "k01</span> Add two numbers" in page.text
    assert 'role="status"' in page.text
    assert page.text.count('role="status"') == 1
    assert "style=" not in page.text
    assert "<script>" not in page.text
    for name in ("page.css", "page.js", "chart.js", "icon.svg"):
        assert f"/static/{name}" in page.text
        assert request(app, f"/static/{name}").status == 200


def test_every_button_asks_for_something_that_there_is(app):
    page = request(app, "/").text
    asked = {part.partition('"')[0] for part in page.split('data-do="')[1:]}
    assert asked == WISHES.keys() | {"list", "lesson", "help", "reset"}


def test_a_link_to_a_kata_goes_there(app):
    assert 'data-go="k01"' in request(app, "/kata/k01").text
    assert 'data-go="&lt;b&gt;"' in request(app, "/kata/<b>").text


def test_a_lesson_has_a_page_and_its_pictures(app):
    lesson = request(app, "/lesson/chapter4/k01_lesson_adding.md")
    assert "Adding</h1>" in lesson.text
    assert "Back to the kata" in lesson.text
    picture = request(app, "/lessons/chapter4/plus.svg")
    assert (picture.status, picture.headers["content-type"]) == (200, "image/svg+xml")


@pytest.mark.parametrize(
    "path",
    [
        "/lesson/chapter4/k01_add.py",
        "/lesson/../README.md",
        "/lesson/chapter4",
        "/lesson/chapter4/no.md",
        "/lessons/chapter4/k01_add.py",
        "/lessons/chapter4/../../solutions/chapter4/k01_add.py",
        "/lessons//etc/passwd",
        "/lessons/\0.svg",
        "/static/../desk.py",
        "/nothing",
    ],
)
def test_nothing_else_is_served(app, path):
    assert request(app, path).status in (404, 405)


def test_wishes_are_told_to_the_loop(app, desk):
    assert request(app, "/do/next", "POST").status == 204
    assert request(app, "/do/go", "POST", b"k01").status == 204
    assert desk.events.qsize() == 2
    assert request(app, "/do/go", "POST", b"k99").status == 404
    assert request(app, "/do/go", "POST", b"k01" * 1000).status == 404
    assert request(app, "/do/nothing", "POST").status == 404
    assert request(app, "/do/next").status == 405
    assert desk.events.qsize() == 2


def test_changes_are_sent_as_they_come():
    board = Board()
    board.put({"a": "<b>\n"})

    async def follow():
        heard = []
        async for event in _events(board):
            heard.append(event)
            if len(heard) == 2:
                board.close()
        return heard

    first, second = asyncio.run(follow())
    assert first.startswith("retry:")
    assert json.loads(second.removeprefix("data: ")) == {"a": "<b>\n"}
    assert second.endswith("}\n\n")


def test_a_closed_page_has_no_changes(app, desk):
    desk.board.close()
    answer = request(app, "/events")
    assert answer.headers["content-type"].startswith("text/event-stream")
