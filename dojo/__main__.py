"""The command line: ``dojo``, or ``python -m dojo``."""

from __future__ import annotations

import atexit
import gc
import sys
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

try:
    import typer
except ModuleNotFoundError as error:
    from dojo.isolation.startup import missing_library

    sys.exit(missing_library(error))

from dojo.commands import editor, progress
from dojo.commands import reset as resetting
from dojo.display import encoding
from dojo.display.report import Line, bar, kata_line
from dojo.display.styles import Printer
from dojo.isolation import startup
from dojo.model import catalogue
from dojo.model.catalogue import NO_KATAS
from dojo.model.events import Event, Judged, NotJudged
from dojo.model.kata import Kata, relative
from dojo.model.verdict import Outcome, by_kata

if TYPE_CHECKING:
    from collections.abc import Iterator

app = typer.Typer(
    help="Katas for training a named entity recogniser.\n\nREADME.md says how to begin.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

NAME = "Number or name of a kata, such as k05"
NextKata = Annotated[str, typer.Argument(help=NAME, show_default="the next that is not done")]


class State(str, Enum):
    """The state of a kata."""

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

    Moves on to the next kata when one is done. Output is plain if it does not go to a terminal.
    """
    from dojo.watch import loop

    gc.enable()  # this command goes on for long
    root = _root()
    _stop_if_misused()
    problem = loop.watch(root, _find(root, kata) if kata else None, plain)
    if problem:
        _stop(problem)


@app.command()
def page(
    kata: NextKata = "",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port", show_default="the last one used")
    ] = 0,
    browser: Annotated[bool, typer.Option(help="Open the browser")] = True,
) -> None:
    """Show the katas, their lessons and each verdict in the browser.

    Like watch, it shows the verdict on a kata each time you save it.
    """
    from dojo.page import serve

    gc.enable()  # this command goes on for long
    root = _root()
    _stop_if_misused()
    problem = serve.serve(root, _find(root, kata) if kata else None, port, browser)
    if problem:
        _stop(problem)


@app.command("list")
def list_katas(
    state: Annotated[State | None, typer.Option(help="Only the katas in this state")] = None,
) -> None:
    """List all katas, your progress and the course exercises.

    A kata is done if all of its tests pass, open if at least one passes or fails, and otherwise
    to do.
    """
    root, printer = _root(), Printer()
    of_course = catalogue.exercises(root)
    outcomes: list[Outcome] = []
    done: list[Kata] = []
    listed: list[Kata] = []

    def show() -> None:
        for standing in by_kata(outcomes, {}):
            done.extend([standing.kata] if standing.is_done else [])
            if state is None or standing.state == state.value:
                listed.append(standing.kata)
                exercise = of_course.get(standing.kata.stem, "")
                printer.print([kata_line(standing, printer.width, exercise)])
        outcomes.clear()

    def hear(event: Event) -> None:
        if isinstance(event, Judged):
            if outcomes and outcomes[0].kata != event.outcome.kata:
                show()
            outcomes.append(event.outcome)

    with _judging():
        progress.judge(root, hear)
    show()
    if state and not listed:
        printer.print([Line(f"No kata is {state.value}.")])
    printer.print([bar(len(done), len(catalogue.katas(root)))])


@app.command()
def hint(
    kata: NextKata = "",
    number: Annotated[
        int, typer.Argument(min=1, help="Number of hints to show, vague ones first")
    ] = 1,
) -> None:
    """Show a hint for the next thing to do in a kata."""
    from dojo.pytest_plugin.run import run

    root = _root()
    _stop_if_misused()
    wanted = _find(root, kata) if kata else _next_kata(root)
    status = run([wanted.test], ["--hint", str(number)])
    if status > 1:  # 1 says that a test does not pass
        raise typer.Exit(status)


@app.command("next")
def next_kata() -> None:
    """Print the path of the next kata that is not done.

    For example: $EDITOR "$(python -m dojo next)"
    """
    print(relative(_next_kata(_root()).stub, Path.cwd()))


@app.command("open")
def open_kata(kata: NextKata = "") -> None:
    """Open a kata in your editor, at the line to look at.

    The editor is the one whose terminal you are using, or the one in VISUAL or EDITOR.
    """
    root = _root()
    if kata:
        wanted, line = _find(root, kata), None
    else:
        wanted = _next_kata(root)
        with _judging():
            line = progress.line(wanted)
    problem = editor.missing(wanted)
    if not problem:
        command = editor.command(wanted.stub, line)
        problem = editor.run(command) if command else editor.NO_EDITOR
    if problem:
        _stop(problem)


@app.command()
def read(kata: NextKata = "") -> None:
    """Read the lesson of a kata.

    The lesson is shown in the terminal, in a pager if it is long. Output that does not go to a
    terminal is plain Markdown.
    """
    from dojo.commands.read import show

    root = _root()
    wanted = _find(root, kata) if kata else _first_not_done(root)
    lesson = catalogue.lesson_of(wanted) if wanted else catalogue.last_lesson(root)
    if lesson is None:
        _stop(f"{wanted.number if wanted else 'This folder'} has no lesson.")
    show(lesson)


@app.command()
def reset(kata: Annotated[str, typer.Argument(help=NAME)]) -> None:
    """Restore a kata to its original state.

    Your version is kept in the folder backups.
    """
    root = _root()
    try:
        print(resetting.reset(_find(root, kata)).text(Path.cwd()))
    except (resetting.NoOriginal, OSError) as error:
        _stop(str(error))


@app.command()
def update(
    version: Annotated[
        str, typer.Argument(help="Branch, tag or commit", show_default="what your branch follows")
    ] = "",
) -> None:
    """Update the repository, and keep the katas that you have edited.

    Stubs that you have not edited are replaced by the new version. For those that you have
    edited, it shows what has changed.
    """
    from dojo.commands import update as updating

    try:
        for line in updating.update(_root(), version):
            print(line)
    except updating.NoUpdate as error:
        _stop(str(error))


def _root() -> Path:
    root = catalogue.root_of(Path.cwd())
    if not catalogue.katas(root):
        _stop(NO_KATAS)
    return root


def _stop_if_misused() -> None:
    """Stop if Python was started in a way that makes verdicts meaningless."""
    problem = startup.problem()
    if problem:
        _stop(problem)


def _find(root: Path, name: str) -> Kata:
    try:
        return catalogue.find(root, name)
    except catalogue.NoKata as error:
        _stop(str(error))


@contextmanager
def _judging() -> Iterator[None]:
    """Stop if verdicts would be meaningless, or if the tests cannot be run."""
    _stop_if_misused()
    try:
        yield
    except NotJudged as error:
        _stop(str(error))


def _first_not_done(root: Path) -> Kata | None:
    with _judging():
        return progress.first_not_done(root)


def _next_kata(root: Path) -> Kata:
    found = _first_not_done(root)
    if found is None:
        typer.echo("All katas are done.", err=True)
        raise typer.Exit(1)
    return found


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)


def main() -> None:
    """Run the command line.

    Most commands end before a search for garbage would pay, and it takes a fifth of their time.
    """
    gc.disable()
    atexit.register(gc.freeze)
    encoding.always(sys.stdout, sys.stderr)
    app(prog_name=Path(sys.argv[0]).name if sys.argv[0].endswith("dojo") else "python -m dojo")


if __name__ == "__main__":
    main()
