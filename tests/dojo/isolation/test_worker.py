"""What one test of an answer leaves to the next, and to whoever runs it."""

from __future__ import annotations

import sys
import time

import pytest

from dojo.isolation import pool as workers


def test_files_that_an_answer_names_no_folder_for_leave_no_trace(project, monkeypatch):
    project.kata().write("data/texts.txt", "b")
    project.edit(
        "ANSWER = open('data/texts.txt').read()\n"
        "def add(a, b):\n    open('mine.txt', 'x').close()\n"
        "    import os; os.remove('mine.txt'); open(f'kept{a}', 'x').close()\n    return a + b\n"
    )
    for start in ("fork", "spawn"):
        monkeypatch.setenv("DOJO_START_METHOD", start)
        before = set(project.root.rglob("*"))
        assert project.run("-p", "no:cacheprovider").status == 0
        left = [path for path in set(project.root.rglob("*")) - before if path.suffix != ".pyc"]
        assert [path for path in left if path.name != "__pycache__"] == []


def test_what_an_answer_started_ends_with_it(project, tmp_path):
    sign = tmp_path / "alive"
    project.kata()
    project.edit(
        f"""
        import subprocess, sys
        ANSWER = "b"

        def add(a, b):
            code = "import time; time.sleep(2); open({str(sign)!r}, 'w')"
            subprocess.Popen([sys.executable, "-c", code])
            return a + b
        """
    )
    assert project.run().status == 0
    time.sleep(3)
    assert not sign.exists()


LEFT = {
    "a thread": "import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start()\n",
    "something at the end": "import atexit, time\natexit.register(time.sleep, 60)\n",
    "a process": "import multiprocessing as m, time\n"
    "m.get_context('fork').Process(target=time.sleep, args=(60,)).start()\n",
}


@pytest.mark.usefixtures("each_start")
@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
@pytest.mark.parametrize("name", LEFT)
def test_what_an_answer_leaves_running_is_not_waited_for(project, name, monkeypatch):
    """GRACE is what a worker has to end by itself; it ends at once."""
    monkeypatch.setattr(workers, "GRACE", 30.0)
    project.kata().edit(f"{LEFT[name]}ANSWER = 'b'\ndef add(a, b): return a + b\n")
    began = time.monotonic()
    assert project.run().status == 0
    assert time.monotonic() < began + 30


def test_a_thread_prints_nothing_to_the_terminal(project, capfd):
    project.kata("k01_add").kata("k02_add")
    project.edit(
        "import threading, time\n"
        "def talk():\n    while True: print('hi')\n"
        "threading.Thread(target=talk, daemon=True).start()\n"
        "def add(a, b):\n    time.sleep(0.1)\n    return a - b\n"
    )
    run = project.run()
    assert len(run.lines) < 40
    assert "hi" not in [*run.lines, *capfd.readouterr().out.splitlines()]


@pytest.mark.usefixtures("each_start")
@pytest.mark.parametrize(
    ("name", "value"),
    {
        "environment": ("os.environ['X'] = '1'", "os.environ['X'] == '1'"),
        "path": ("sys.path.append('X')", "'X' in sys.path"),
        "depth": ("sys.setrecursionlimit(1234)", "sys.getrecursionlimit() == 1234"),
        "folder": ("os.chdir(os.sep)", "os.getcwd() != os.sep"),
    }.values(),
)
def test_what_a_file_changes_counts_for_all_its_tests(project, name, value):
    project.kata().edit(
        f"import os, sys\n{name}\nANSWER = 'b'\ndef add(a, b): return a + b if {value} else 0\n"
    )
    assert project.run().status == 0


def test_what_a_test_changes_counts_for_no_other(project):
    project.kata().edit(
        "import os, sys\nANSWER = 'b'\ndef add(a, b):\n"
        "    new = 'X' not in os.environ and 'X' not in sys.path\n"
        "    os.environ['X'] = '1'; sys.path.append('X'); os.chdir(os.sep)\n"
        "    sys.stdout = None; sys.setrecursionlimit(400)\n"
        "    return a + b if new else 0\n"
    )
    assert project.run("--maxfail=9").status == 0  # in one worker


def test_an_answer_leaves_folder_environment_and_seeds_to_its_own_next_test(project):
    project.kata(
        test="""
        import os, random

        def test_first(kata):
            kata.add(1, 2)

        def test_second(kata):
            assert os.environ.get("OF_THE_ANSWER") is None
            assert os.getcwd() != "/"
            assert random.random() != random.Random(1).random()
        """
    )
    project.edit(
        "import os, random\ndef add(a, b):\n    os.environ['OF_THE_ANSWER'] = ''\n"
        "    os.chdir('/')\n    random.seed(1)\n"
    )
    assert project.run("-k", "k01").status == 0
