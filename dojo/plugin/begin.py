"""What pytest is asked to run, and on which answers, however it was started."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable
from pathlib import Path

import pytest

from dojo import start
from dojo.catalogue import STEM, Kata, chapters, katas

FOLDERS = pytest.StashKey[list[Path]]()
OPTION = "pythonpath="
SKETCH = "pytest --katas=DIR"


def check(config: pytest.Config) -> None:
    """Raise UsageError, with a sentence on what to do, where no verdict could be trusted."""
    found = start.problem() or _problem_of_root(config)
    if not (config.option.answers or config.option.mutants):  # those name their answers themselves
        found = found or _problem(config.rootpath, answer_folders(config), config)
    found = found or _problem_of_limit(config.getini("kata_time_limit"))
    if found:
        raise pytest.UsageError(found)


def _problem_of_root(config: pytest.Config) -> str:
    """Say that tests of the katas are to run, but as part of another project."""
    root, here = Path(start.ROOT), config.invocation_params.dir
    paths = [_normal(here / arg.partition("::")[0]) for arg in config.args]
    tests = [root / "tests" / name for name in chapters(root)]
    if config.rootpath == root or config.rootpath.samefile(root):
        return ""
    if not any(p.is_relative_to(test) or test.is_relative_to(p) for p in paths for test in tests):
        return ""
    return (
        f"pytest takes {config.rootpath} for the root of the project, and the katas are in {root}."
        " Go there, and start pytest without --rootdir and -c."
    )


def _problem_of_limit(text: str) -> str:
    try:
        if 0 < float(text) < float("inf"):
            return ""
    except ValueError:
        pass
    return f"kata_time_limit is {text!r}. It takes a number of seconds above 0, such as 10."


# Answers


def answer_folders(config: pytest.Config) -> list[Path]:
    """Return the folders in which answers are looked for, best first.

    They are what ``--katas`` names, else what pytest's ``pythonpath`` does, else ``katas``. pytest
    splits ``pythonpath`` as a shell does; but if it is a folder as it is, it stands for that.
    """
    if FOLDERS not in config.stash:
        config.stash[FOLDERS] = _answer_folders(config)
    return config.stash[FOLDERS]


def _answer_folders(config: pytest.Config) -> list[Path]:
    here = config.invocation_params.dir
    if config.option.katas is not None:
        folder = here / Path(config.option.katas).expanduser()  # behind =, no shell does that
        return [_normal(folder)] if config.option.katas.strip() else []
    given = [text for text in config.option.override_ini or () if text.startswith(OPTION)]
    if given:
        name = given[-1].removeprefix(OPTION)
        places = [config.rootpath / name, here / name] if name.strip() else []
        as_it_is = next(filter(Path.is_dir, places), None)
        if as_it_is:
            return [_normal(as_it_is)]
    named = config.getini("pythonpath")
    # Not named in the project's own settings: pytest would let that folder hide libraries from its
    # plugins, before any of this is loaded.
    folders = map(Path, named) if named or given else [config.rootpath / "katas"]
    return [_normal(folder) for folder in folders]


def _normal(path: Path) -> Path:
    return Path(os.path.normpath(path))


def _problem(root: Path, folders: list[Path], config: pytest.Config) -> str:
    """Say why no answer at all can be found, "" if there is one or the folder is the learner's."""
    known = katas(root)
    if not known or root / "katas" in folders:
        return ""  # of what is missing there, each kata says that `reset` brings it back
    if not folders:
        option = "`pythonpath`" if config.option.katas is None else "`--katas`"
        return f"No folder of answers is named, since {option} is empty. Name one: {SKETCH}"
    if any((folder / kata.file).is_file() for folder in folders for kata in known):
        return ""
    given = [text for text in config.option.override_ini or () if text.startswith(OPTION)]
    if len(folders) > 1 and given and config.option.katas is None:
        name = given[-1].removeprefix(OPTION)
        return (
            f"There is no folder {name}, and pytest splits it at its spaces."
            f" Name the folder of the answers like this: {_advice(name)}"
        )
    return _nothing_in(folders[0], known)


def _nothing_in(folder: Path, known: list[Kata]) -> str:
    wanted = (folder / known[0].file).as_posix()
    asked = f"Looked for {wanted} and the others."
    if not folder.exists():
        return f"There is no folder {folder}. {asked} Name the folder of the answers: {SKETCH}"
    if not folder.is_dir():
        return (
            f"{folder} is a file, and answers are read from a folder. Unpack it if it is an"
            f" archive, and name the folder in it that has {known[0].chapter}: {SKETCH}"
        )
    if any((folder / kata.file.name).is_file() for kata in known):
        if folder.name in {kata.chapter for kata in known}:
            return f"{folder} is one folder too deep. {asked} Try: {_advice(folder.parent)}"
        return (
            f"The answers lie in {folder} itself. {asked}"
            f" Move them to a folder {folder / known[0].chapter}."
        )
    below = _folders_below(folder, known)
    if below:
        others = f" or {len(below) - 1} more" if len(below) > 1 else ""
        return f"No answer is in {folder}, but in a folder below. Try: {_advice(below[0])}{others}"
    return f"No answer is in {folder}. {asked} Name the folder of the answers: {SKETCH}"


def _folders_below(folder: Path, known: Iterable[Kata]) -> list[Path]:
    """Return the folders one or two levels below one that have answers in them."""
    stems = {(kata.chapter, kata.file.name) for kata in known}
    found = {
        path.parents[1]
        for levels in ("*/chapter*/k*.py", "*/*/chapter*/k*.py")
        for path in folder.glob(levels)
        if (path.parent.name, path.name) in stems
    }
    return sorted(found)


def _advice(folder: Path | str) -> str:
    text = str(folder)
    quoted = f'"{text}"' if os.name == "nt" and " " in text else text
    return f"pytest --katas={quoted if os.name == 'nt' else shlex.quote(text)}"


# Tests


def choose_tests(config: pytest.Config) -> None:
    """Where a kata is named, or a folder of katas, run its tests; also if one begins there."""
    root, here = config.rootpath, config.invocation_params.dir
    names = chapters(root)
    if not names or not here.is_relative_to(root):
        return
    if config.args_source == config.ArgsSource.INVOCATION_DIR:
        everything = [root / "tests" / name for name in names]
        has_tests = here == root or here.parent.is_relative_to(root / "tests")
        tests = [here] if has_tests else _tests_of(here, root, names) or everything
    else:
        tests = []
    config.args = [os.path.relpath(path, here) for path in tests] or [
        changed for arg in config.args for changed in _changed(arg, root, here, names)
    ]


def _changed(arg: str, root: Path, here: Path, names: list[str]) -> list[str]:
    path = _normal(here / arg.partition("::")[0])
    if path.is_relative_to(root / "solutions"):
        raise pytest.UsageError(
            f"{arg} has no tests of its own. To judge the reference answers:"
            f" pytest -o pythonpath=solutions{_selection(path)}"
        )
    tests = _tests_of(path, root, names)
    return [os.path.relpath(test, here) for test in tests] or [arg]


def _selection(path: Path) -> str:
    return f" -k {path.stem.partition('_')[0]}" if STEM.fullmatch(path.stem) else ""


def _tests_of(path: Path, root: Path, names: list[str]) -> list[Path]:
    """Return the tests of a kata's own file, or of a folder of katas; of anything else, none."""
    if not path.is_relative_to(root / "katas"):
        return []
    parts = path.relative_to(root / "katas").parts
    if not parts:
        return [root / "tests" / name for name in names]
    if parts[0] not in names:
        return []
    if len(parts) == 1:
        return [root / "tests" / parts[0]]
    kata = Kata(root, parts[0], path.stem)
    return [kata.test] if len(parts) == 2 and path.suffix == ".py" and kata.test.is_file() else []
