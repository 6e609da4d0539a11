"""Tabs hear what changes, from any thread, and go when the page does."""

from __future__ import annotations

import asyncio
import threading

from dojo.page.board import Board


def followed(board, act, number):
    """Return the first parts that a tab hears while something happens in another thread."""

    async def follow():
        heard = []
        async for parts in board.follow():
            heard.append(parts)
            if len(heard) == 1:
                threading.Thread(target=act).start()
            if len(heard) == number:
                break
        return heard

    return asyncio.run(asyncio.wait_for(follow(), 10))


def test_a_tab_hears_everything_first_and_then_what_changes():
    board = Board()
    board.put({"a": 1, "b": 1})

    def act():
        board.put({"a": 1, "b": 1})
        board.put({"a": 1, "b": 2})

    assert followed(board, act, 2) == [{"a": 1, "b": 1}, {"b": 2}]
    assert board.parts == {"a": 1, "b": 2}


def test_a_closed_board_lets_its_tabs_go():
    board = Board()
    board.put({"a": None})
    assert followed(board, board.close, 9) == [{"a": None}]
    assert followed(board, board.close, 9) == []
    board.put({"a": 2})


def test_a_loop_that_has_ended_is_no_error():
    board = Board()
    board._tabs[asyncio.Queue()] = asyncio.new_event_loop()
    next(iter(board._tabs.values())).close()
    board.put({"a": 1})
