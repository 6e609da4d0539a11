"""The pytest plugin that judges answers to katas and shows the learner's progress."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Generator
from typing import TYPE_CHECKING

import pytest

from dojo.display import encoding
from dojo.isolation import startup
from dojo.isolation.warm_up import loading
from dojo.isolation.worker import Server
from dojo.judging.answer import Answer
from dojo.model.catalogue import chapters
from dojo.pytest_plugin import arguments, hooks, options
from dojo.pytest_plugin.outcomes import Katas
from dojo.pytest_plugin.review import Review
from dojo.pytest_plugin.screen import Screen, is_for_learners
from dojo.pytest_plugin.supervisor import Supervisor
from dojo.pytest_plugin.untouched import Untouched

if TYPE_CHECKING:
    from dojo.contributing.judge import Judge

SAFE_PATH = "PYTHONSAFEPATH"  # since Python 3.11
_configured: set[pytest.Config] = set()  # those that have not ended yet


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    """Add the hooks of this plugin."""
    pluginmanager.add_hookspecs(hooks)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of this plugin."""
    options.add(parser)


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Check the arguments, and register the other plugins."""
    _configured.add(config)
    for marker in options.MARKERS:
        config.addinivalue_line("markers", marker)
    encoding.always(sys.stdout, sys.stderr)
    arguments.check(config)
    arguments.choose_tests(config)
    _isolate_imports(config)
    _set_safe_path(config)
    katas = Katas(config)
    config.pluginmanager.register(katas, "katas")
    judge = _judge(config, katas)
    if any(isinstance(plugin, Server) for plugin in config.pluginmanager.get_plugins()):
        return
    if config.option.review and not judge:
        config.pluginmanager.register(Review(config, katas), "kata-review")
    if not judge and is_for_learners(config):
        config.pluginmanager.register(Screen(config, katas), "kata-screen")
    if _wants_this_process(config):
        return
    config.pluginmanager.register(Supervisor(config, katas, judge), "kata-workers")
    if not judge and _needs_only_names(config):
        config.pluginmanager.register(Untouched(config, katas), "kata-untouched")


@pytest.hookimpl(tryfirst=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Let pytest search for garbage at its end in little of what it has made."""
    _keep_everything()
    _configured.discard(config)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect without looking for garbage, and never look for it in what was collected."""
    with loading():
        result = yield
    _keep_everything()
    return result


def _keep_everything() -> None:
    """Leave what is there now out of all searches for garbage.

    Not in a pytest that a test of another one runs, whose garbage would stay forever.
    """
    if len(_configured) == 1:
        gc.freeze()


def _judge(config: pytest.Config, katas: Katas) -> Judge | None:
    """Register the plugin that tests the tests, if requested; learners never load it."""
    if not (config.option.answers or config.option.mutants):
        return None
    from dojo.contributing.judge import Judge

    judge = Judge(config, katas)
    config.pluginmanager.register(judge, "kata-judge")
    return judge


def _set_safe_path(config: pytest.Config) -> None:
    """Make processes of xdist search libraries first, because each starts with its own path."""
    if hasattr(config, "workerinput"):
        _forget_safe_path()  # processes started by an answer must not inherit it
    elif getattr(config.option, "tx", None) and SAFE_PATH not in os.environ:
        os.environ[SAFE_PATH] = "1"
        config.add_cleanup(_forget_safe_path)


def _forget_safe_path() -> None:
    os.environ.pop(SAFE_PATH, None)


def _isolate_imports(config: pytest.Config) -> None:
    """Prevent imports from the folders of answers, and imports that shadow a library."""
    root = config.rootpath
    answers = {os.path.realpath(folder) for folder in arguments.answer_folders(config)}
    sys.path[:] = [entry for entry in sys.path if os.path.realpath(entry) not in answers]
    tests = [root / "tests" / name for name in chapters(root)]
    helpers = [path.stem for folder in tests for path in folder.glob("*.py")]
    startup.look_in_libraries_first([root], helpers)


def _wants_this_process(config: pytest.Config) -> bool:
    """Return whether a debugger is used, which only works in its own process."""
    debuggers = {"pydevd", "debugpy"} & set(sys.modules)
    return bool(config.option.usepdb or config.option.trace or debuggers)


def _needs_only_names(config: pytest.Config) -> bool:
    """Return whether a run needs no more of the tests of an untouched kata than their names."""
    chosen = config.option
    shows_more = chosen.collectonly or chosen.showfixtures or chosen.show_fixtures_per_test
    return not (shows_more or chosen.markexpr or arguments.names_tests(config))


@pytest.fixture(scope="module")
def kata(request: pytest.FixtureRequest, pytestconfig: pytest.Config) -> Answer:
    """The learner's module for this test file; the first use of a name imports it."""
    katas = pytestconfig.pluginmanager.getplugin("katas")
    assert isinstance(katas, Katas)
    item_kata = katas.of_path(request.path)
    if item_kata is None:
        raise pytest.UsageError(f"{request.path} is not named as the test file of a kata")
    katas.current = katas.answer(item_kata, getattr(request, "param", None))
    return katas.current
