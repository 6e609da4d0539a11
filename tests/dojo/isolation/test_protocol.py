"""What pytest and its workers say to each other arrives as it was sent, or is refused."""

from __future__ import annotations

import json
import multiprocessing

import pytest

from dojo.isolation import protocol
from dojo.isolation.protocol import Garbled, Order, Reports, Showed, Started
from dojo.model.events import Exhibit, TrainingStep


@pytest.fixture
def line():
    """Two ends of a connection."""
    ends = multiprocessing.Pipe()
    yield ends
    for end in ends:
        end.close()


@pytest.mark.parametrize(
    "message",
    [
        Started(),
        Showed(TrainingStep(3, loss=1.5)),
        Showed(Exhibit("A table.")),
        Reports([{"when": "call"}], is_last=False),
        Reports([], is_last=True),
    ],
)
def test_a_message_arrives_as_it_was_sent(line, message):
    protocol.send(line[0], message)
    assert protocol.receive(line[1]) == message


def test_an_order_arrives_as_it_was_sent(line):
    order = Order(
        [
            protocol.Test("a.py::test_a", "a.py::test_b", 10.0),
            protocol.Test("a.py::test_b", None, 1.5),
        ],
        "80",
        True,
    )
    protocol.send_order(line[0], order)
    assert protocol.receive_order(line[1]) == order


def test_texts_are_cleaned_before_they_leave(line):
    protocol.send(line[0], Reports([{"text": "a\ud83d\x07"}], is_last=False))
    assert protocol.receive(line[1]) == Reports([{"text": "a\\ud83d\\x07"}], is_last=False)


@pytest.mark.parametrize(
    "data",
    [
        b"spam",
        b"\xff\xfe",
        b"{}",
        b"[]",
        b"[1, 2, 3]",
        b'["", null]',
        b'["Order", null]',
        b'["Showed", null]',
        b'["Showed", ["Judged", {}]]',
        b'["Showed", ["Exhibit", {"text": "", "more": 1}]]',
        b'["Reports", 3]',
        b'["Reports", [null, true]]',
        b"[" * 100_000,
    ],
)
def test_anything_else_is_garbled(line, data):
    line[0].send_bytes(data)
    with pytest.raises(Garbled):
        protocol.receive(line[1])


def test_a_message_that_is_too_long_is_garbled(line, monkeypatch):
    monkeypatch.setattr(protocol, "LARGEST", 10)
    line[0].send_bytes(b"x" * 11)
    with pytest.raises(Garbled):
        protocol.receive(line[1])


def test_who_hangs_up_is_not_garbled(line):
    line[0].close()
    with pytest.raises((EOFError, ConnectionError)):
        protocol.receive(line[1])


def test_what_an_answer_makes_of_json_changes_nothing(line, monkeypatch):
    monkeypatch.setattr(json, "dumps", lambda *_: "[]")
    protocol.send(line[0], Started())
    assert protocol.receive(line[1]) == Started()
