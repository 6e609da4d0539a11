"""The pytest plugin: the one package here that knows pytest.

begin      what pytest is asked to run, and on which answers
verdicts   which test judges which kata, and what it says
supervisor has those tests run in processes of their own
workers    such a process, as it is seen from outside
serving    what it does inside
alone      no debugger and no input where nobody can answer
groups     which tests go to one process
standby    a pytest that waits for the word to run its tests
screen     shows a learner where they stand
judge      ``--answers`` and ``--mutants``: test the tests
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import pytest

from dojo import live, readable, start
from dojo.answer import Answer
from dojo.catalogue import chapters
from dojo.plugin import begin
from dojo.plugin.judge import Judge
from dojo.plugin.screen import Screen, is_for_learners
from dojo.plugin.serving import Server
from dojo.plugin.supervisor import Supervisor
from dojo.plugin.verdicts import Katas

SAFE_PATH = "PYTHONSAFEPATH"  # known from Python 3.11 on


class Hooks:
    """Hooks that a conftest.py may implement."""

    def pytest_dojo_warm_up(
        self, fixtures: frozenset[str], tests: Sequence[pytest.Item], many: bool
    ) -> object:
        """Load what the tests of a kata are going to need, and return it for other conftest.py.

        Called before a worker starts, so that loading takes none of a test's time and
        forked workers share what is loaded.

        fixtures: the names of all fixtures that these tests use.
        many: whether these tests run on many answers, each in a fork of this process: then it
            is worth making whatever no answer changes.
        """

    def pytest_dojo_live(self, message: live.Message) -> None:
        """Take what a test has to show while it runs: a message of ``dojo.live``."""


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    pluginmanager.add_hookspecs(Hooks)


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("katas")
    group.addoption(
        "--hint",
        nargs="?",
        type=_hint_number,
        const=1,
        default=0,
        metavar="N",
        help="with the next thing to do, show its first N hints (without N: the first)",
    )
    group.addoption(
        "--all",
        action="store_true",
        help="with the next thing to do, list all that is open in its kata",
    )
    group.addoption(
        "--katas",
        metavar="DIR",
        help="judge the answers in this folder, which has chapter4/k01_... in it, not in katas/",
    )
    group.addoption(
        "--answers",
        action="store_true",
        help="test the tests: stubs, reference answers, right and wrong answers",
    )
    group.addoption(
        "--mutants",
        action="store_true",
        help="test the tests: answers made from the reference by breaking one thing in it",
    )
    group.addoption(
        "--stale",
        action="store_true",
        help="with --mutants: only those of katas whose record is missing or out of date",
    )
    parser.addini(
        "kata_time_limit", "seconds of the processor that one test of a kata may take", default="10"
    )


def _hint_number(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise pytest.UsageError(
            f"--hint takes a number from 1, not {text!r}; paths go before --hint"
        )
    return int(text)


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    for marker in (
        "hint(*texts): what a learner may ask for when this test does not pass, vague first",
        "reason(text): why the choice that passes this test is right",
        "made_once(*fixtures): of the module's, those that take long to make from an answer",
        "time_limit(seconds): how long this test may take, where it is more than usual",
    ):
        config.addinivalue_line("markers", marker)
    readable.always(sys.stdout, sys.stderr)
    begin.check(config)
    begin.choose_tests(config)
    _put_answers_last(config)
    _start_others_apart(config)
    katas = Katas(config)
    config.pluginmanager.register(katas, "katas")
    judged = config.option.answers or config.option.mutants
    judge = Judge(config, katas) if judged else None
    if judge:
        config.pluginmanager.register(judge, "kata-judge")
    if any(isinstance(plugin, Server) for plugin in config.pluginmanager.get_plugins()):
        return
    if not judge and is_for_learners(config):
        config.pluginmanager.register(Screen(config, katas), "kata-screen")
    if not _wants_this_process(config):
        config.pluginmanager.register(Supervisor(config, katas, judge), "kata-workers")


def _start_others_apart(config: pytest.Config) -> None:
    """Let xdist's processes find libraries first as well: each begins with Python's own path."""
    if hasattr(config, "workerinput"):
        os.environ.pop(SAFE_PATH, None)  # what an answer starts is started as ever
    elif getattr(config.option, "tx", None) and SAFE_PATH not in os.environ:
        os.environ[SAFE_PATH] = "1"
        config.add_cleanup(_forget_safe_path)


def _forget_safe_path() -> None:
    os.environ.pop(SAFE_PATH, None)


def _put_answers_last(config: pytest.Config) -> None:
    """Let no file beside the answers or the tests be imported in the place of a library."""
    root, answers = config.rootpath, begin.answer_folders(config)
    sys.path += [str(folder) for folder in answers if str(folder) not in sys.path]
    tests = [root / "tests" / name for name in chapters(root)]
    helpers = [path.stem for folder in tests for path in folder.glob("*.py")]
    start.look_in_libraries_first([root, *answers], helpers)


def _wants_this_process(config: pytest.Config) -> bool:
    """Debuggers stop in the process that they know."""
    debuggers = {"pydevd", "debugpy"} & set(sys.modules)
    return bool(config.option.usepdb or config.option.trace or debuggers)


@pytest.fixture(scope="module")
def kata(request: pytest.FixtureRequest, pytestconfig: pytest.Config) -> Answer:
    """The learner's module for this test file, imported when a name is first asked of it."""
    katas = pytestconfig.pluginmanager.getplugin("katas")
    assert isinstance(katas, Katas)
    item_kata = katas.of_path(request.path)
    if item_kata is None:
        raise pytest.UsageError(f"{request.path} is not named as the test file of a kata")
    katas.current = katas.answer(item_kata, getattr(request, "param", None))
    return katas.current
