"""Find out which tests pytest should run, and on which answers."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable
from pathlib import Path

import pytest

from dojo.isolation import startup
from dojo.model.catalogue import chapters, katas
from dojo.model.kata import STEM, Kata

FOLDERS = pytest.StashKey[list[Path]]()
OPTION = "pythonpath="
SKETCH = "pytest --katas=DIR"


def check(config: pytest.Config) -> None:
    """Raise UsageError, with a remedy, if verdicts could not be trusted."""
    found = startup.problem() or _problem_of_root(config)
    if not (config.option.answers or config.option.mutants):  # these choose the answers
        found = found or _problem(config.rootpath, answer_folders(config), config)
    elif config.option.answers and config.option.mutants:
        found = found or "--answers and --mutants are two runs. Use one after the other."
    found = found or _problem_of_limit(config.getini("kata_time_limit"))
    if found:
        raise pytest.UsageError(found)


def _problem_of_root(config: pytest.Config) -> str:
    """Return an error message if tests of katas would run with another project as the root."""
    root, here = Path(startup.ROOT), config.invocation_params.dir
    paths = [_normalised(here / arg.partition("::")[0]) for arg in config.args]
    tests = [root / "tests" / name for name in chapters(root)]
    if config.rootpath == root or config.rootpath.samefile(root):
        return ""
    if not any(p.is_relative_to(test) or test.is_relative_to(p) for p in paths for test in tests):
        return ""
    return (
        f"pytest uses {config.rootpath} as the root of the project, but the katas are in {root}."
        " Run pytest there, without --rootdir and -c."
    )


def _problem_of_limit(text: str) -> str:
    try:
        if 0 < float(text) < float("inf"):
            return ""
    except ValueError:
        pass
    return f"kata_time_limit is {text!r}. It must be a positive number of seconds, such as 10."


# Answers


def answer_folders(config: pytest.Config) -> list[Path]:
    """Return the folders to search for answers, in order.

    They come from ``--katas`` or ``pythonpath``; the default is ``katas``. pytest splits
    ``pythonpath`` like a shell, but if the whole value is an existing folder, it is used.
    """
    if FOLDERS not in config.stash:
        config.stash[FOLDERS] = _answer_folders(config)
    return config.stash[FOLDERS]


def _answer_folders(config: pytest.Config) -> list[Path]:
    here = config.invocation_params.dir
    if config.option.katas is not None:
        folder = here / Path(config.option.katas).expanduser()  # shells do not expand ~ after =
        return [_normalised(folder)] if config.option.katas.strip() else []
    given = [text for text in config.option.override_ini or () if text.startswith(OPTION)]
    if given:
        name = given[-1].removeprefix(OPTION)
        places = [config.rootpath / name, here / name] if name.strip() else []
        as_it_is = next(filter(Path.is_dir, places), None)
        if as_it_is:
            return [_normalised(as_it_is)]
    named = config.getini("pythonpath")
    # The project's own settings do not name `katas`, because files in it could then shadow
    # libraries before this plugin is loaded.
    folders = map(Path, named) if named or given else [config.rootpath / "katas"]
    return [_normalised(folder) for folder in folders]


def _normalised(path: Path) -> Path:
    return Path(os.path.normpath(path))


def _problem(root: Path, folders: list[Path], config: pytest.Config) -> str:
    """Say why no answer is found; "" if there is one, or if the folder is the learner's own."""
    known = katas(root)
    if not known or root / "katas" in folders:
        return ""  # each missing kata suggests `reset` itself
    if not folders:
        option = "`pythonpath`" if config.option.katas is None else "`--katas`"
        return f"{option} is empty, so there is no folder of answers. Specify one: {SKETCH}"
    if any((folder / kata.file).is_file() for folder in folders for kata in known):
        return ""
    given = [text for text in config.option.override_ini or () if text.startswith(OPTION)]
    if len(folders) > 1 and given and config.option.katas is None:
        name = given[-1].removeprefix(OPTION)
        return (
            f"There is no folder {name}, so pytest splits the value at spaces."
            f" Specify the folder of answers like this: {_advice(name)}"
        )
    return _nothing_in(folders[0], known)


def _nothing_in(folder: Path, known: list[Kata]) -> str:
    wanted = (folder / known[0].file).as_posix()
    asked = f"Looked for {wanted} and the others."
    if not folder.exists():
        return f"There is no folder {folder}. {asked} Specify the folder of answers: {SKETCH}"
    if not folder.is_dir():
        return (
            f"{folder} is a file, not a folder. If it is an archive, unpack it, and specify the"
            f" folder that contains {known[0].chapter}: {SKETCH}"
        )
    if any((folder / kata.file.name).is_file() for kata in known):
        if folder.name in {kata.chapter for kata in known}:
            return f"{folder} is one folder too deep. {asked} Try: {_advice(folder.parent)}"
        return (
            f"The answers are directly in {folder}. {asked}"
            f" Move them to a folder {folder / known[0].chapter}."
        )
    below = _folders_below(folder, known)
    if below:
        others = f" or {len(below) - 1} more" if len(below) > 1 else ""
        return (
            f"There are no answers in {folder}, but there are some in a subfolder."
            f" Try: {_advice(below[0])}{others}"
        )
    return f"There are no answers in {folder}. {asked} Specify the folder of answers: {SKETCH}"


def _folders_below(folder: Path, known: Iterable[Kata]) -> list[Path]:
    """Return the folders with answers one or two levels below a folder."""
    stems = {(kata.chapter, kata.file.name) for kata in known}
    found = {
        path.parents[1]
        for levels in ("*/*/k*.py", "*/*/*/k*.py")
        for path in folder.glob(levels)
        if (path.parent.name, path.name) in stems
    }
    return sorted(found)


def _advice(folder: Path | str) -> str:
    text = str(folder)
    quoted = f'"{text}"' if os.name == "nt" and " " in text else text
    return f"pytest --katas={quoted if os.name == 'nt' else shlex.quote(text)}"


# Tests


def names_tests(config: pytest.Config) -> bool:
    """Return whether tests of a file were chosen, as in ``file::test``."""
    return any("::" in arg for arg in config.args)


def choose_tests(config: pytest.Config) -> None:
    """Replace katas and their folders by their tests, in arguments or as working directory."""
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
    path = _normalised(here / arg.partition("::")[0])
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
    """Return the tests of a kata's file, of its answers or of a folder of katas; otherwise []."""
    answers = root / "tests" / "answers"
    if path.is_relative_to(answers):
        of_kata = path.relative_to(answers).parts[:2]
        tests = [kata.test for kata in katas(root) if (kata.chapter, kata.stem) == of_kata]
        return [test for test in tests if test.is_file()]
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
