"""The command line: ``python -m dojo``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from dojo import progress
from dojo import read as reading

app = typer.Typer(
    help="Katas for training a named entity recogniser.\n\nREADME: katas/chapter4/README.md",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)


@app.callback()
def main() -> None:
    """Take the commands below as commands, also as long as there is only one."""


@app.command()
def read(
    kata: Annotated[
        str,
        typer.Argument(help="Number or name of a kata, such as k05", show_default="the next open"),
    ] = "",
) -> None:
    """Read the lesson of a kata.

    The lesson is shown in the terminal, page by page if it is long. In a pipe it is plain
    Markdown.
    """
    root = reading.root_of(Path.cwd())
    try:
        wanted = reading.find(root, kata) if kata else progress.next_open(root)
    except (reading.NoKata, progress.NotJudged) as error:
        _stop(str(error))
    lesson = reading.lesson_of(wanted) if wanted else reading.last_lesson(root)
    if lesson is None:
        _stop(f"{wanted.number if wanted else 'This folder'} has no lesson.")
    reading.show(lesson)


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)


if __name__ == "__main__":
    app(prog_name="python -m dojo")
