"""Lets an answer run in a Python process that is started anew, where strings have other hashes.

Orders and results are in the format of `marshal`, which is that of the same Python's bytecode, and
is built in. The process imports nothing that it can do without: `json` or `typing` alone take
longer than all else that the smallest of them does.
"""

from __future__ import annotations

import faulthandler
import marshal
import os
import sys
import types

LIMIT = 90.0  # seconds after which the process ends itself; a test is stopped before that


def result_of(script: str, order: dict[str, object]):
    """Run a script that calls `serve`; return its result, or the exit status if there is none."""
    import subprocess  # only in the process of the test

    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    done = subprocess.run(
        [sys.executable, "-B", script],
        input=marshal.dumps({**order, "path": sys.path}),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONHASHSEED": seed},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # on Windows
        check=False,
    )
    try:
        return marshal.loads(done.stdout)
    except (EOFError, TypeError, ValueError):
        return done.returncode


def serve(work):
    """Read an order, print what a function returns for it, and end the process."""
    order = marshal.load(sys.stdin.buffer)
    out, sys.stdout = sys.stdout.buffer, sys.stderr  # what the answer prints does not count
    faulthandler.dump_traceback_later(LIMIT, exit=True)
    sys.path[:] = order["path"]
    marshal.dump(work(order), out)
    out.flush()
    os._exit(0)  # whatever the answer has left running


def imported(name, codes):
    """Return a module in which codes were run: what the files of an answer do on import."""
    module = types.ModuleType(name)
    module.__package__ = name.rpartition(".")[0]
    sys.modules[name] = module
    for code in codes:
        vars(module)["____"] = ...  # a gap that is left elsewhere
        exec(code, vars(module))
    return module
