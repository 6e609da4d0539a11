"""Lets every forked process save which lines it ran, when it ends.

What coverage itself does after a fork, to begin anew, takes longer than most tests here.  Python
imports a module of this name when it starts, in processes whose PYTHONPATH has this folder.
"""

import os
import sys
from multiprocessing import util

end = os._exit


def save_what_ran() -> None:
    coverage = sys.modules.get("coverage")
    measured = coverage and coverage.Coverage.current()
    if measured:
        measured.save()


def saved_end(status: int) -> None:
    """End this process, as workers do, without anything that Python does then."""
    save_what_ran()
    end(status)


def save_in_fork(_: object) -> None:
    util.Finalize(None, save_what_ran, exitpriority=100)


os._exit = saved_end
util.register_after_fork(save_in_fork, save_in_fork)
