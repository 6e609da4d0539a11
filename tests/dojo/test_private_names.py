"""What the harness uses of other libraries that they do not promise to keep.

When a test fails here, its library has changed what the test names, and so must the module.
"""

from __future__ import annotations

import _sitebuiltins
import ast
import importlib.util
import inspect
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

DOJO = Path(__file__).parents[2] / "dojo"
# Private attributes of other libraries, and the modules that use them.
KNOWN = {
    "_tmp_path_factory": "isolation/warm_up.py",
    "_setupstate": "isolation/worker.py",
    "_split_scope": "contributing/judge.py",
}
PUBLIC = {"_exit", "_replace"}  # of os and of named tuples, which are documented


def test_no_other_private_attribute_is_used():
    found = {}
    for path in DOJO.rglob("*.py"):
        tree = ast.parse(path.read_bytes())
        nodes = list(ast.walk(tree))
        own = {node.name for node in nodes if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
        own |= {
            node.attr
            for node in nodes
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) in ("self", "answer")
        }
        for node in nodes:
            if not isinstance(node, ast.Attribute) or not re.match(r"_[a-z]", node.attr):
                continue
            if node.attr not in own | PUBLIC:
                found[node.attr] = path.relative_to(DOJO).as_posix()
    assert found == KNOWN


def test_pytest_keeps_its_temporary_folder_in_tmp_path_factory(request):
    """isolation/warm_up.py makes the folder before it forks."""
    factory = request.config._tmp_path_factory
    assert isinstance(factory, pytest.TempPathFactory)
    assert factory.getbasetemp().is_dir()


def test_pytest_keeps_what_is_set_up_in_setupstate(request):
    """isolation/worker.py tears down what a test that was left out has shared with others."""
    parameters = inspect.signature(request.session._setupstate.teardown_exact).parameters
    assert list(parameters) == ["nextitem"]


def test_pytest_raises_exit_from_the_module_outcomes():
    """judging/raised.py tells an answer that ends the run from one that fails."""
    assert pytest.exit.Exception.__module__ == "_pytest.outcomes"
    for outcome in (pytest.skip, pytest.fail, pytest.xfail):
        assert not issubclass(outcome.Exception, Exception)


def test_xdist_splits_nodeids_by_split_scope():
    """contributing/judge.py keeps the tests of an answer in one process."""
    scheduler = pytest.importorskip("xdist.scheduler", reason="only contributors install it")
    split = scheduler.LoadScopeScheduling._split_scope
    assert list(inspect.signature(split).parameters) == ["self", "nodeid"]
    assert "self._split_scope(" in inspect.getsource(scheduler.LoadScopeScheduling)


def test_hypothesis_keeps_explicit_examples_under_hypothesis_explicit_examples():
    """isolation/replay.py runs those first."""

    @given(st.integers())
    @example(1)
    @example(2)
    def test(number):
        """Nothing."""

    assert len(test.hypothesis_explicit_examples) == 2
    assert callable(test.hypothesis.inner_test)


def test_hypothesis_has_its_plugin_under_one_name():
    """pytest_plugin/run.py loads no other plugin."""
    assert importlib.util.find_spec("_hypothesis_pytestplugin")


def test_python_has_quit_and_exit_in_one_module():
    """judging/raised.py tells them from other ways to end."""
    assert Path(_sitebuiltins.__file__ or "_sitebuiltins").stem == "_sitebuiltins"
    assert type(exit).__module__ == type(quit).__module__ == "_sitebuiltins"
