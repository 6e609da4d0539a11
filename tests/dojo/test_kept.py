"""What a conftest.py keeps outlives its session."""

from __future__ import annotations

from dojo.kept import once


def test_a_thing_is_made_once_under_its_name():
    made = []

    def make():
        made.append(len(made))
        return made[-1]

    assert [once("one", make), once("one", make), once("two", make)] == [0, 0, 1]


def test_it_outlives_a_session_with_its_conftest(project):
    project.kata()
    project.write(
        "conftest.py",
        """
        from dojo.kept import once
        pytest_plugins = ["dojo.plugin"]

        def pytest_sessionstart():
            open("made", "a").write(once("of sessions", lambda: "x"))
            once("of sessions", lambda: 1 / 0)
        """,
    )
    assert project.run().status == project.run().status == 1
    assert (project.root / "made").read_text() == "xx"
