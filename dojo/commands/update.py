"""Update a clone: unedited stubs are replaced, edited ones stay unchanged."""

from __future__ import annotations

import difflib
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from dojo.commands.reset import back_up
from dojo.model.catalogue import katas
from dojo.model.kata import Kata, relative

NEEDS = "pyproject.toml"  # lists the dependencies
# The author of a merge if git is not configured.
SOMEBODY = {"name": "Learner", "email": "learner@localhost"}
CLONE_AGAIN = (
    "Clone the repository into another folder, and copy your files from katas/ there. After"
    " that, `python -m dojo update` works there."
)


class NoUpdate(Exception):
    """The repository was not changed; the text says why."""


def update(root: Path, version: str = "") -> Iterator[str]:
    """Merge a newer version, and yield a line about each kata.

    Args:
        root: The folder of the repository, a git clone.
        version: A branch, tag or commit; "" for the upstream of the current branch.

    Raises:
        NoUpdate: There is no such version, or git cannot merge it.
    """
    # The folder may also lie in a repository of something else.
    if not _succeeds(root, "rev-parse", "--git-dir") or _output(root, "rev-parse", "--show-prefix"):
        raise NoUpdate(f"This folder is not a git clone. {CLONE_AGAIN}")
    if _succeeds(root, "rev-parse", "-q", "--verify", "MERGE_HEAD"):
        raise NoUpdate("A merge is in progress. Commit it or abort it, and update again.")
    version = _fetched(root, version)
    if _succeeds(root, "merge-base", "--is-ancestor", version, "HEAD"):
        yield f"There is nothing new in {_name_of(root, version)}."
        return
    _check_history(root, version)
    before = _originals(root)
    edited = {kata: kata.stub.read_bytes() for kata in before if _is_edited(kata)}
    kept = back_up(root, edited)
    needs = (root / NEEDS).read_bytes()
    _merge(root, version, edited)
    after = _originals(root)
    if kept:
        yield f"A copy of your katas: {relative(kept, Path.cwd())}"
    if before == after:
        yield "Updated. No kata has changed."
    for kata in sorted({*before, *after}, key=lambda kata: (kata.chapter, kata.stem)):
        yield from _describe(kata, before.get(kata), after.get(kata), kata in edited)
    if (root / NEEDS).read_bytes() != needs:
        yield "The katas need other packages now. To install them: nox -s learn"


def _is_edited(kata: Kata) -> bool:
    return kata.stub.is_file() and kata.is_edited


def _originals(root: Path) -> dict[Kata, str]:
    return {
        kata: kata.original.read_text(encoding="utf-8")
        for kata in katas(root)
        if kata.original.is_file()
    }


def _describe(kata: Kata, old: str | None, new: str | None, is_edited: bool) -> Iterator[str]:
    if old is None:
        yield f"{kata.number}  new"
    elif new is None:
        yield f"{kata.number}  removed in the new version" + ("; yours is kept" * is_edited)
    elif old == new:
        if is_edited:
            yield f"{kata.number}  your version is kept"
    elif not is_edited:
        yield f"{kata.number}  updated (you had not edited it)"
    else:
        yield f"{kata.number}  your version is kept. Changes to the stub:"
        difference = difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=1)
        yield from (f"    {line}" for line in list(difference)[2:])


def _merge(root: Path, version: str, edited: Mapping[Kata, bytes]) -> None:
    """Merge while the edited stubs are set aside."""
    paths = {f"katas/{kata.file.as_posix()}": data for kata, data in edited.items()}
    tracked = [path for path in paths if _succeeds(root, "cat-file", "-e", f"HEAD:{path}")]
    committed = [path for path in tracked if _blob(root, f"HEAD:{path}") == paths[path]]
    author = _author(root)
    try:
        if tracked:
            _git(root, "checkout", "-q", "HEAD", "--", *tracked)
        _git(root, "merge", "-q", "--no-edit", "-X", "ours", version, environ=author)
    except NoUpdate:
        _succeeds(root, "merge", "--abort")
        raise
    finally:
        for kata, data in edited.items():
            kata.stub.parent.mkdir(parents=True, exist_ok=True)
            if kata.stub.is_symlink():  # otherwise the target of the link is overwritten
                kata.stub.unlink()
            kata.stub.write_bytes(data)
    mixed = [path for path in committed if _blob(root, f"HEAD:{path}") != paths[path]]
    if mixed:
        _git(root, "add", "--", *mixed)
        _git(root, "commit", "-q", "-m", "Keep my katas", "--", *mixed, environ=author)


def _fetched(root: Path, version: str) -> str:
    """Fetch the remote that may have a version, and return its name for git.

    "" stands for the upstream of the current branch.
    """
    if not version:
        if not _succeeds(root, "rev-parse", "@{upstream}"):
            raise NoUpdate(
                "This branch has no upstream. Specify the version to update to, such as:"
                " python -m dojo update origin/main"
            )
        _git(root, "fetch", "-q")
        return "@{upstream}"
    remotes = _output(root, "remote").split()
    remote = next((name for name in remotes if f"{version}/".startswith(f"{name}/")), "")
    if remote:
        _git(root, "fetch", "-q", "--tags", remote)
    if not _is_known(root, version) and not remote:
        for name in remotes:
            _git(root, "fetch", "-q", "--tags", name)
    if version == remote and not _is_known(root, version):
        _succeeds(root, "remote", "set-head", remote, "--auto")
    if not _is_known(root, version):
        raise NoUpdate(_unknown(version, remotes))
    return version


def _is_known(root: Path, version: str) -> bool:
    return _succeeds(root, "rev-parse", "-q", "--verify", f"{version}^{{commit}}")


def _unknown(version: str, remotes: list[str]) -> str:
    name = version.partition("/")[0]
    known = f"Those here: {', '.join(remotes)}." if remotes else "There are none here."
    if "/" not in version:
        return f"There is no version {version!r}. Name a branch, such as origin/main, or a tag."
    if name in remotes:
        return f"There is no branch {version.partition('/')[2]!r} in {name}."
    return (
        f"There is no version {version!r}. Is {name!r} the name of a remote repository? {known}"
        f" To add it: git remote add {name} ADDRESS"
    )


def _name_of(root: Path, version: str) -> str:
    """Return the short name that git has for a version, or the version itself."""
    return _output(root, "rev-parse", "--abbrev-ref", version) or version


def _check_history(root: Path, version: str) -> None:
    """Raise NoUpdate if a version and the current branch have no common ancestor."""
    if _succeeds(root, "merge-base", version, "HEAD"):
        return
    if _output(root, "rev-parse", "--is-shallow-repository") == "true":
        for remote in _output(root, "remote").split():  # the ancestor may not be fetched yet
            _succeeds(root, "fetch", "-q", "--unshallow", remote)
        if _succeeds(root, "merge-base", version, "HEAD"):
            return
    raise NoUpdate(
        f"{_name_of(root, version)} and this repository have no history in common. This happens"
        f" if a repository was created from a template or for a class. {CLONE_AGAIN}"
    )


def _author(root: Path) -> dict[str, str]:
    """Return the environment variables for what git needs to commit and does not know."""
    return {
        f"GIT_{role}_{key.upper()}": value
        for key, value in SOMEBODY.items()
        if not _output(root, "config", f"user.{key}")
        for role in ("AUTHOR", "COMMITTER")
    }


def _run(
    root: Path, *arguments: str, environ: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    environ = {**(environ or {}), **os.environ}
    return subprocess.run(["git", *arguments], cwd=root, capture_output=True, env=environ)


def _succeeds(root: Path, *arguments: str) -> bool:
    try:
        return _run(root, *arguments).returncode == 0
    except FileNotFoundError:
        raise NoUpdate("git is not installed, and an update needs it.") from None


def _blob(root: Path, what: str) -> bytes:
    return _run(root, "show", what).stdout


def _output(root: Path, *arguments: str) -> str:
    done = _run(root, *arguments)
    return "" if done.returncode else done.stdout.decode("utf-8", "replace").strip()


def _git(root: Path, *arguments: str, environ: Mapping[str, str] | None = None) -> None:
    done = _run(root, *arguments, environ=environ)
    if done.returncode:
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        raise NoUpdate(f"git {arguments[0]} says:\n{said}")
