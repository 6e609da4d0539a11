"""The messages between pytest and its workers.

An answer can reach the connection. So messages are JSON, which runs no code when it is read, and
anything else is `Garbled`.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection
from typing import Any

from dojo.model import events
from dojo.model.events import Shown
from dojo.model.text import plain_data

LARGEST = 16 * 2**20  # bytes of one message
DUMPS = json.dumps  # an answer may replace the function in json


class Garbled(Exception):
    """The data from a worker is not a valid message."""


@dataclass(frozen=True)
class Test:
    """A test that a worker is asked to run.

    Attributes:
        place: The test, as `warm_up.place` names it.
        following: The place of the next test; None for the last.
        limit: The limit of CPU time in seconds.
    """

    place: str
    following: str | None
    limit: float


@dataclass(frozen=True)
class Order:
    """Run some tests, one after the other.

    Attributes:
        tests: The tests.
        columns: The width of drawings; None for the width of the terminal.
        only_verdicts: Omit reports of setup and teardown that passed.
    """

    tests: list[Test]
    columns: str | None
    only_verdicts: bool


@dataclass(frozen=True)
class Started:
    """The worker is ready for an order."""


@dataclass(frozen=True)
class Showed:
    """A running test shows something."""

    event: Shown


@dataclass(frozen=True)
class Reports:
    """A test is over.

    Attributes:
        reports: The serialized reports of pytest.
        is_last: Whether the worker runs no more tests.
    """

    reports: list[Any]
    is_last: bool


Message = Started | Showed | Reports


def send_order(connection: Connection, order: Order) -> None:
    """Send an order to a worker."""
    connection.send_bytes(DUMPS(asdict(order)).encode())


def receive_order(connection: Connection) -> Order:
    """Wait for the next order.

    Raises:
        EOFError, OSError: The connection is closed.
    """
    fields = json.loads(connection.recv_bytes())
    return Order(**fields | {"tests": [Test(**test) for test in fields["tests"]]})


def send(connection: Connection, message: Message) -> None:
    """Send a message to the parent, with all text in it cleaned."""
    data: object = None
    if isinstance(message, Showed):
        data = events.to_data(message.event)
    elif isinstance(message, Reports):
        data = [message.reports, message.is_last]
    connection.send_bytes(DUMPS([type(message).__name__, plain_data(data)]).encode())


def receive(connection: Connection) -> Message:
    """Return the next message of a worker.

    Raises:
        EOFError, ConnectionError: The connection is closed.
        Garbled: The data is not a message.
    """
    try:
        kind, data = json.loads(connection.recv_bytes(LARGEST))
        if kind == Showed.__name__:
            return Showed(events.of_data(data))
        if kind == Reports.__name__:
            reports, is_last = data
            return Reports(list(reports), bool(is_last))
    except (EOFError, ConnectionError):
        raise
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise Garbled from error
    if kind != Started.__name__:
        raise Garbled
    return Started()
