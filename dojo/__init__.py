"""The harness behind the katas: a pytest plugin and what it stands on.

Nothing here imports spaCy or a kata, so starting it is cheap.  Who knows what:

    catalogue   what a kata is on disk
    marks       the inline notation for annotated texts
    ruler       spans drawn under the tokens of their text
    sources     reads and compiles a file that somebody edits
    gaps        finds what is still to do in it
    names       finds what has become of a name that the tests ask for
    answer      imports a learner's file, gaps and all
    calls       tells with which arguments an answer was called
    guard       notices when an answer changes what is not its own
    fence       keeps an answer from the files that judge it
    surroundings brings back what a test changes beside its answer
    processes   waits for the end of a process, but not forever
    plain       makes a text fit to be shown
    explain     says in a sentence why a test did not pass
    report      turns verdicts into lines of text
    kept        what all pytest sessions of a process share
    start       what must not depend on how Python was started
    readable    output for terminals and pipes that are not UTF-8
    live        what a test shows while it runs
    training    the figures of a training as lines of text
    read        shows a lesson in the terminal
    originals   brings a stub back and keeps what was there
    update      merges a new version and keeps edited katas
    editor      opens a kata where its owner edits
    beginnings  finds first hints that do not help to begin
    messages    what the tests of a kata can say to a learner
    mutate      makes wrong answers from a reference answer
    record      keeps what was found with those
    expected    what a wrong answer says of itself
    problem     what is wrong with a contribution, and the remedy
    spoilers    finds words that give an answer away
    check       the rules that a contribution must keep
    ruling      what an answer says of the tests that judged it
    scaffold    writes the sides of a new kata
    plugin      connects all of them to pytest
    progress    runs pytest to find out where a learner stands
    watch       the loop of reading, editing, saving and looking
"""

import sys

OLDEST = (3, 10)
if sys.version_info < OLDEST:
    print(
        "The katas need Python 3.10 or newer, and this is {}.{}: {}.".format(
            *sys.version_info[:2], sys.executable
        ),
        "If there is a folder .venv, activate it; if not, the README says how to make it.",
        file=sys.stderr,
    )
    raise SystemExit(4)

from dojo import start  # noqa: E402 - it does not even compile in an older Python

start.look_in_libraries_first()
