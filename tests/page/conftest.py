"""The page in a real browser: Chromium, as the system has it, with Playwright."""

from __future__ import annotations

import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from dojo.model.catalogue import find
from dojo.model.variants import wrong
from tools.benchmark.projects import copy, restore, source_of

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# It must load nothing by itself, for the tests count the requests of the page.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ENDING = 10  # seconds


expect.set_options(timeout=30_000)  # the machine may be busy


class Site:
    """The command, in a copy of the repository."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.process: subprocess.Popen[str] | None = None
        self.address = ""

    def start(self, *arguments: str) -> None:
        """Start the command, and wait for its address."""
        command = [sys.executable, "-m", "dojo", "page", "--no-browser", *arguments]
        self.process = subprocess.Popen(
            command, cwd=self.root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert self.process.stdout
        for line in self.process.stdout:
            if found := re.search(r"http://\S+", line):
                self.address = found[0]
                return
        raise AssertionError("The command printed no address.")

    def stop(self) -> int:
        """Press Ctrl-C; return the exit status after everything that it started has ended."""
        assert self.process
        family = psutil.Process(self.process.pid).children(recursive=True)
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(ENDING)
        _, alive = psutil.wait_procs(family, ENDING)
        assert not alive
        self.process = None
        return status

    @property
    def port(self) -> int:
        return urlsplit(self.address).port or 0

    @property
    def token(self) -> str:
        return self.address.partition("token=")[2]

    def save(self, number: str, source: str) -> None:
        """Save an answer to a kata."""
        path = self.root / "katas" / find(self.root, number).file
        path.write_text(source, encoding="utf-8")

    def save_right(self, number: str) -> None:
        self.save(number, find(ROOT, number).solution.read_text(encoding="utf-8"))

    def save_wrong(self, number: str, name: str) -> None:
        """Save one of the wrong answers in tests/answers."""
        kata = find(ROOT, number)
        answer = next(answer for answer in wrong(kata) if answer.name == name)
        self.save(number, source_of(kata, answer))


def free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])


@pytest.fixture(scope="session")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy(tmp_path_factory.mktemp("page") / "repository")


@pytest.fixture
def site(copied: Path) -> Iterator[Site]:
    restore(copied)
    site = Site(copied)
    site.start("--port", str(free_port()))
    yield site
    if site.process:
        site.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, f"Install one of these, and try again: {', '.join(BROWSERS)}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=ARGUMENTS,
            # Playwright switches off what makes the Back button fast, which people have.
            ignore_default_args=["--disable-back-forward-cache"],
        )
        yield browser
        browser.close()


class Tabs:
    """Opens tabs, and notes which hosts they ask and what goes wrong in them."""

    def __init__(self, browser: Browser, site: Site) -> None:
        self.browser = browser
        self.site = site
        self.hosts: set[str] = set()
        self.errors: list[str] = []
        self.context = None

    def open(self, path: str = "", **settings: object) -> Page:
        """Open a tab; those with the same settings as the first share its cookies."""
        if self.context is None or settings:
            self.context = self.browser.new_context(**settings)
            self.context.set_default_timeout(30_000)
        page = self.context.new_page()
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._on_console)
        page.goto(self.site.address)
        if path:
            page.goto(f"http://127.0.0.1:{self.site.port}{path}")
        return page

    def _on_console(self, message) -> None:
        is_gone = "ERR_CONNECTION_REFUSED" in message.text or "ERR_INCOMPLETE" in message.text
        if message.type == "error" and not is_gone:
            self.errors.append(message.text)


@pytest.fixture
def tabs(browser: Browser, site: Site) -> Iterator[Tabs]:
    tabs = Tabs(browser, site)
    yield tabs
    for context in browser.contexts:
        context.close()
    assert tabs.errors == []
    assert tabs.hosts == {f"127.0.0.1:{site.port}"}
