"""Lets every forked process save which lines it ran, when it ends.

What coverage itself does after a fork, to begin anew, takes longer than most tests here.  Python
imports a module of this name when it starts, in processes whose PYTHONPATH has this folder.
"""

import sys
from multiprocessing import util


def save_what_ran(_: object) -> None:
    coverage = sys.modules.get("coverage")
    measured = coverage and coverage.Coverage.current()
    if measured:
        util.Finalize(None, measured.save, exitpriority=100)


util.register_after_fork(save_what_ran, save_what_ran)
