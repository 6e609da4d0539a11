"""The command line: ``python -m dojo``."""

from __future__ import annotations

import sys
from enum import Enum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from dojo import editor, originals, readable, start
from dojo import read as reading
from dojo.catalogue import NO_KATAS, Kata, exercises, katas
from dojo.report import Outcome, bar, by_kata, kata_line, relative

app = typer.Typer(
    help="Katas for training a named entity recogniser.\n\nREADME: katas/chapter4/README.md",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

NAME = "Number or name of a kata, such as k05"
NextKata = Annotated[str, typer.Argument(help=NAME, show_default="the next open")]


class State(str, Enum):
    """Where a kata stands."""

    DONE = "done"
    OPEN = "open"
    TO_DO = "to do"


@app.command()
def watch(
    kata: NextKata = "",
    plain: Annotated[
        bool, typer.Option("--plain", help="No keys, no colours, no cursor movement")
    ] = False,
) -> None:
    """Show the verdict on a kata each time you save it.

    Goes on to the next kata when one is done. In a pipe it is plain by itself.
    """
    from dojo.watch import loop

    root = _root()
    _stop_if_misused()
    problem = loop.watch(root, _find(root, kata) if kata else None, plain)
    if problem:
        _stop(problem)


@app.command("list")
def list_katas(
    state: Annotated[State | None, typer.Option(help="Only the katas in this state")] = None,
) -> None:
    """List all katas: state, passing tests, exercise of the course.

    A kata is done when all of its tests pass, open when some do or one fails, and else to do.
    """
    from dojo import progress
    from dojo.watch.terminal import Printer

    root, printer = _root(), Printer()
    of_course = {
        stem: text
        for chapter in {kata.chapter for kata in katas(root)}
        for stem, text in exercises(root, chapter).items()
    }
    outcomes: list[Outcome] = []
    done: list[Kata] = []

    def show() -> None:
        for standing in by_kata(outcomes, {}):
            done.extend([standing.kata] if standing.is_done else [])
            if state is None or standing.state == state.value:
                exercise = of_course.get(standing.kata.stem, "")
                printer.print([kata_line(standing, printer.width, exercise)])
        outcomes.clear()

    def heard(outcome: Outcome) -> bool:
        if outcomes and outcomes[0].kata != outcome.kata:
            show()
        outcomes.append(outcome)
        return True

    try:
        progress.judge(root, heard)
    except progress.NotJudged as error:
        _stop(str(error))
    show()
    printer.print([bar(len(done), len(katas(root)))])


@app.command()
def hint(
    kata: NextKata = "",
    number: Annotated[int, typer.Argument(min=1, help="How many hints, vague ones first")] = 1,
) -> None:
    """Show a hint for the next thing to do in a kata."""
    from dojo import progress

    root = _root()
    _stop_if_misused()
    wanted = _find(root, kata) if kata else _first_open(root).kata
    progress.run([wanted.test], ["--hint", str(number)])


@app.command("next")
def next_kata() -> None:
    """Print the path of the next open kata: $EDITOR "$(python -m dojo next)"."""
    print(relative(_first_open(_root()).kata.stub, Path.cwd()))


@app.command("open")
def open_kata(kata: NextKata = "") -> None:
    """Open a kata in your editor, at the place to look at.

    That is the editor in whose terminal you are, else the one in VISUAL or EDITOR.
    """
    root = _root()
    if kata:
        path, line = _find(root, kata).stub, None
    else:
        outcome = _first_open(root)
        path, line = outcome.kata.stub, outcome.verdict.line
    command = editor.command(path, line)
    problem = editor.run(command) if command else editor.NO_EDITOR
    if problem:
        _stop(problem)


@app.command()
def read(kata: NextKata = "") -> None:
    """Read the lesson of a kata.

    The lesson is shown in the terminal, page by page if it is long. In a pipe it is plain
    Markdown.
    """
    root = _root()
    wanted = _find(root, kata) if kata else _next_open(root)
    lesson = reading.lesson_of(wanted) if wanted else reading.last_lesson(root)
    if lesson is None:
        _stop(f"{wanted.number if wanted else 'This folder'} has no lesson.")
    reading.show(lesson)


@app.command()
def reset(kata: Annotated[str, typer.Argument(help=NAME)]) -> None:
    """Bring back a kata as it was before you edited it.

    Your version is kept in the folder backups.
    """
    root = _root()
    try:
        print(originals.reset(_find(root, kata)).text(Path.cwd()))
    except (originals.NoOriginal, OSError) as error:
        _stop(str(error))


@app.command()
def update(
    version: Annotated[
        str, typer.Argument(help="Branch, tag or commit", show_default="what your branch follows")
    ] = "",
) -> None:
    """Update the repository, and keep the katas that you have edited.

    Stubs that you have not touched become those of the new version. Of those that you have
    edited it shows what changed in them.
    """
    from dojo import update as updating

    try:
        for line in updating.update(_root(), version):
            print(line)
    except updating.NoUpdate as error:
        _stop(str(error))


def _root() -> Path:
    root = reading.root_of(Path.cwd())
    if not katas(root):
        _stop(NO_KATAS)
    return root


def _stop_if_misused() -> None:
    """Stop where no verdict would be one, because of how Python was started."""
    problem = start.problem()
    if problem:
        _stop(problem)


def _find(root: Path, name: str) -> Kata:
    try:
        return reading.find(root, name)
    except reading.NoKata as error:
        _stop(str(error))


def _next_open(root: Path) -> Kata | None:
    from dojo import progress

    try:
        return progress.next_open(root)
    except progress.NotJudged as error:
        _stop(str(error))


def _first_open(root: Path) -> Outcome:
    from dojo import progress

    try:
        outcome = progress.first_open(root)
    except progress.NotJudged as error:
        _stop(str(error))
    if outcome is None:
        typer.echo("All katas are done.", err=True)
        raise typer.Exit(1)
    return outcome


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)


if __name__ == "__main__":
    readable.always(sys.stdout, sys.stderr)
    app(prog_name="python -m dojo")
