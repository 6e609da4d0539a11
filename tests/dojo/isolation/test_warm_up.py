"""What is loaded before a worker starts."""

from __future__ import annotations

import gc

import pytest

from dojo.isolation.warm_up import by_place, loading, place


def test_a_python_without_what_the_katas_need_is_named(project):
    project.kata()
    project.pytester.makeconftest(
        """
        pytest_plugins = ["dojo.pytest_plugin"]

        def pytest_dojo_warm_up(fixtures):
            import nothing_of_that_name
        """
    )
    run = project.run()
    assert run.status == 4
    assert "No module named 'nothing_of_that_name' in" in run.text
    assert "Is the environment of the katas active?" in run.text
    assert "Traceback" not in run.text


def test_nothing_looks_for_garbage_while_things_are_loaded():
    with loading():
        assert not gc.isenabled()
        with loading():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), loading():
        raise ZeroDivisionError
    assert gc.isenabled()


NAMES = """
import pytest

@pytest.mark.parametrize("text", ["a/b", "x::y"])
def test_it(kata, text):
    pass
"""


class Places:
    """A plugin that notes how tests are named."""

    def pytest_collection_finish(self, session):
        self.found = by_place(session.items)


def test_a_test_has_a_place_by_which_every_process_finds_it(project):
    places = [Places(), Places()]
    project.kata(test=NAMES)
    for plugin, option in zip(places, ([], ["--import-mode=importlib"]), strict=True):
        project.pytester.runpytest_inprocess("--collect-only", *option, plugins=[plugin])
    first, second = (list(plugin.found) for plugin in places)
    assert first == second
    assert first == [f"tests/chapter4/test_k01_add.py::test_it[{text}]" for text in ("a/b", "x::y")]
    assert [place(item) for item in places[0].found.values()] == first
