"""The environment that `nox -s learn` makes: it fits, or is made again, or a sentence says why."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tools import environment
from tools.environment import NoPython

OLD = "#!/bin/sh\necho 3.9\n"


@pytest.fixture
def said():
    return []


@pytest.fixture
def folder(tmp_path):
    """An environment of the Python that runs this, in a folder with an odd name."""
    path = tmp_path / "my 'katas' [1]" / ".venv"
    venv.create(path, with_pip=False, symlinks=sys.platform != "win32")
    return path


def test_an_environment_that_fits_stays(folder, said):
    assert not environment.prepare(folder, said.append)
    assert folder.exists()
    assert said == []


def test_one_that_is_not_there_is_to_be_made(tmp_path, said):
    assert environment.prepare(tmp_path / ".venv", said.append)
    assert said == []


def test_one_that_was_moved_is_made_again(folder, said):
    moved = folder.parents[1] / "renamed" / ".venv"
    folder.parent.rename(moved.parent)
    assert environment.prepare(moved, said.append)
    assert said == [f"Recreating {moved}: it was made in {folder}."]
    assert not moved.exists()


def test_one_whose_python_is_gone_is_made_again(folder, said):
    environment.python_in(folder).unlink()
    assert environment.prepare(folder, said.append)
    assert said == [f"Recreating {folder}: its Python does not start."]


@pytest.mark.skipif(sys.platform == "win32", reason="it takes a script that says to be a Python")
def test_one_of_an_old_python_is_made_again(folder, said):
    environment.python_in(folder).unlink()
    environment.python_in(folder).write_text(OLD)
    environment.python_in(folder).chmod(0o755)
    assert environment.prepare(folder, said.append)
    assert "its Python is 3.9, and the katas need 3.10 or newer" in said[0]


def test_what_is_in_use_is_not_removed(folder, said, monkeypatch):
    environment.python_in(folder).unlink()
    monkeypatch.setattr(sys, "prefix", str(folder))
    with pytest.raises(NoPython, match=r"nox is running from .*Leave it \(deactivate\)"):
        environment.prepare(folder, said.append)
    monkeypatch.undo()

    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("shutil.rmtree", refuse)
    with pytest.raises(NoPython, match=r"cannot be removed \(Permission denied\)\. Close what"):
        environment.prepare(folder, said.append)


@pytest.mark.parametrize(
    ("text", "folder"),
    [
        ("VIRTUAL_ENV='/a b/c'\nexport VIRTUAL_ENV\n", "/a b/c"),
        ('    VIRTUAL_ENV="$CURRENT_ENV"\nelse\n    VIRTUAL_ENV=/a/b\n', "/a/b"),
        ("export VIRTUAL_ENV=$(cygpath /a/b)\n", ""),
        ("VIRTUAL_ENV='/a\n", ""),
        ("", ""),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths as they are elsewhere")
def test_where_an_environment_was_made_is_read_from_its_script(tmp_path, text, folder):
    script = environment.python_in(tmp_path).parent / "activate"
    script.parent.mkdir()
    script.write_text(text)
    assert environment._made_in(tmp_path) == folder


def test_an_old_python_looks_for_a_newer_one():
    there = {"python3.12": "/bin/python3.12", "python3": "/bin/python3", "python3.13": "/shim"}
    versions = {"/bin/python3.12": (3, 12), "/bin/python3": (3, 9)}
    found = environment.find_python(there.get, versions.get, own=(3, 9))
    assert found == "/bin/python3.12"
    assert environment.find_python(own=(3, 10)) == sys.executable
    with pytest.raises(NoPython, match=r"nox runs with 3\.9 and finds no other\. Install one"):
        environment.find_python({"python3": "/bin/python3"}.get, versions.get, own=(3, 9))


def test_a_python_that_does_not_start_has_no_version(tmp_path):
    assert environment.version_of(sys.executable) == sys.version_info[:2]
    assert environment.version_of(tmp_path / "none") is None
    (tmp_path / "text.py").write_text("")
    assert environment.version_of(tmp_path / "text.py") is None


def test_the_repository_is_found_from_any_folder_also_when_it_is_moved(folder, tmp_path):
    environment.name_root(environment.python_in(folder))
    (folder.parent / "dojo.py").write_text("print('found')\n")
    moved = tmp_path / "moved"
    folder.parent.rename(moved)
    python = environment.python_in(moved / ".venv")
    done = subprocess.run([python, "-m", "dojo"], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout == "found\n", done.stderr


@pytest.mark.parametrize("name", ["tools/environment.py", "noxfile.py"])
def test_an_old_python_can_read_what_nox_starts_with(name):
    source = (Path(environment.__file__).parents[1] / name).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 8))
    assert "from __future__ import annotations" in source  # or it would evaluate them


def test_a_command_is_there_once_this_project_is_installed_with_it(folder, tmp_path):
    python, commands = environment.python_in(folder), {"dojo": "dojo.__main__:main"}

    def is_there(root=folder.parent):
        return environment.has_commands(python, "katas", root, commands)

    def install(place, url):
        metadata = place / "katas-1.dist-info"
        metadata.mkdir(exist_ok=True)
        (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: katas\nVersion: 1\n")
        (metadata / "entry_points.txt").write_text("[console_scripts]\ndojo=dojo.__main__:main\n")
        (metadata / "direct_url.json").write_text(json.dumps({"url": url, "dir_info": {}}))

    environment.name_root(python)
    install(folder.parent, folder.parent.as_uri())  # as an installation leaves something behind
    assert not is_there()
    libraries = next(folder.rglob("site-packages"))
    install(libraries, folder.parent.as_uri())
    assert is_there()
    assert not is_there(tmp_path)
    commands["other"] = "dojo.__main__:main"
    assert not is_there()
