"""The end of a process, and what it leaves to be read."""

from __future__ import annotations

import multiprocessing
import sys
import time

import pytest

from dojo.isolation.processes import Trace, has_ended


@pytest.mark.skipif(sys.platform == "win32", reason="an open file always has a name on Windows")
def test_what_a_crash_is_told_by_has_no_name(project, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    seen = tmp_path / "seen"
    project.kata().edit(
        f"import glob\nopen({str(seen)!r}, 'w').write(str(glob.glob({str(tmp_path)!r} + '/*')))\n"
        "import ctypes\nctypes.string_at(0)\n"
    )
    run = project.run("--basetemp", str(tmp_path / "base"))
    assert "It crashed here." in run.words
    assert "trace" not in seen.read_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["base", "seen"]


def test_a_process_that_does_not_end_is_waited_for_no_longer_than_asked():
    process = multiprocessing.get_context("spawn").Process(target=time.sleep, args=(60,))
    process.start()
    assert not has_ended(process, 0.1)
    process.kill()
    assert has_ended(process, 60)


def _write(trace):
    trace.file.write("from the other \u2192")
    trace.file.flush()


def test_a_trace_is_what_all_processes_wrote_and_is_gone_when_read():
    trace = Trace()
    trace.file.write("from here, ")
    trace.file.flush()
    process = multiprocessing.get_context("spawn").Process(target=_write, args=(trace,))
    process.start()
    assert has_ended(process, 60)
    assert trace.text() == "from here, from the other \u2192"
    assert trace.file.closed
