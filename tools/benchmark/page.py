"""From a save to the verdict in the page, as a browser hears it."""

from __future__ import annotations

import html
import json
import re
import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import psutil

from dojo.model.kata import Kata
from tools.benchmark.processes import Output, memory, python, settle, started
from tools.benchmark.projects import Answer, answers
from tools.benchmark.saves import FEW, LATE, PAUSE, SAVES, TRAIN

TAG = re.compile(r"<[^>]*>")


def _plain(text: str) -> str:
    """Return a text on one line, without the backticks that the page turns into a style."""
    return " ".join(text.replace("`", "").split())


def _said(events: HTTPResponse) -> Iterator[bytes]:
    """Yield what a browser says of each verdict, and what it then shows."""
    shown: dict[str, Any] = {}
    for line in events:
        if line.startswith(b"data: "):
            new = json.loads(line.removeprefix(b"data: "))
            shown |= new
            if "said" in new:
                verdict = html.unescape(TAG.sub("", shown["verdict"]))
                yield _plain(f"{shown['said']['text']} {verdict}").encode()


@contextmanager
def opened(folder: Path, kata: Kata) -> Iterator[tuple[Output, psutil.Process]]:
    """Serve the page during the block, with a browser that follows it."""
    with started(folder, python("-m", "dojo", "page", "--no-browser", kata.number)) as (
        output,
        process,
    ):
        address = None
        while not address:
            address = re.search(r"//([^/]+)/\?token=(\S+)", output.line(LATE))
        host, token = address[1], address[2]
        connection = HTTPConnection(host)
        port = host.rpartition(":")[2]
        connection.request("GET", "/events", headers={"Cookie": f"dojo_{port}={token}"})
        heard = Output(_said(connection.getresponse()))
        heard.wait(kata.number, LATE)
        settle(process)  # it first tests all katas
        yield heard, process


def page(folder: Path, kata: Kata, wrong: Sequence[Answer]) -> list[float]:
    """Return the seconds from each save to its verdict in the page."""
    path, times = folder / "katas" / kata.file, []
    with opened(folder, kata) as (heard, _):
        for number, answer in enumerate([wrong[0], *wrong]):  # the first loads modules: not counted
            time.sleep(PAUSE)
            heard.drain()
            path.write_text(f"{answer.source}\n# {number}\n", encoding="utf-8")
            begin = time.perf_counter()
            times.append(heard.wait(kata.number, LATE, _plain(answer.words)) - begin)
    return times[1:]


def median(folder: Path, kata: Kata) -> float:
    """Return the median of `page` for a kata."""
    return statistics.median(
        page(folder, kata, answers(kata, FEW if kata.number in TRAIN else SAVES))
    )


def size(folder: Path, kata: Kata) -> float:
    """Return the memory of the page's processes in MB."""
    with opened(folder, kata) as (_, process):
        return memory(process)
