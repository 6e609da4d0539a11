"""`update` takes a new version and loses nothing."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from toys import STUB

from dojo.commands import reset as originals
from dojo.commands.update import NoUpdate, update
from dojo.model.kata import Kata

MINE = "ANSWER = 'b'\n"


def original(number="k01"):
    return STUB.lstrip("\n").replace("k01", number)


def git(folder, *arguments):
    identity = ["-c", "user.name=Somebody", "-c", "user.email=somebody@localhost"]
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def upstream(project, monkeypatch, tmp_path_factory):
    """A repository of three katas, and a clone of it in which the learner is now."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    for number in (1, 2, 3):
        project.kata(f"k{number:02}_add")
    git(project.root, "init", "-q", "-b", "main")
    git(project.root, "add", "-A")
    git(project.root, "commit", "-q", "-m", "Begin")
    clone = tmp_path_factory.mktemp("learner") / "clone"
    git(project.root, "clone", "-q", str(project.root), str(clone))
    monkeypatch.chdir(clone)
    project.clone = clone
    return project


def publish(upstream, *stems):
    """Change the stubs of some katas in a new version."""
    for stem in stems:
        number = stem.partition("_")[0]
        for path in (f"katas/chapter4/{stem}.py", f"tests/answers/chapter4/{stem}/stub.py"):
            upstream.write(path, f'"""Another text of {number}."""\nANSWER = ____\n')
    git(upstream.root, "add", "-A")
    git(upstream.root, "commit", "-q", "-m", "Change")


def stub(upstream, stem):
    return upstream.clone / "katas/chapter4" / f"{stem}.py"


@pytest.mark.parametrize("is_committed", [False, True])
def test_edited_katas_stay_and_untouched_ones_become_new(upstream, is_committed):
    stub(upstream, "k01_add").write_text(MINE)
    stub(upstream, "k02_add").write_text(MINE)
    if is_committed:
        git(upstream.clone, "commit", "-qam", "Mine")
    publish(upstream, "k01_add", "k03_add", "k04_add")
    lines = list(update(upstream.clone))
    assert stub(upstream, "k01_add").read_text() == MINE
    assert stub(upstream, "k02_add").read_text() == MINE
    assert "Another text of k03" in stub(upstream, "k03_add").read_text()
    assert lines[0].startswith("A copy of your katas: backups/")
    assert "k01  your version is kept. Changes to the stub:" in lines
    assert '    +"""Another text of k01."""' in lines
    assert "k02  your version is kept" in lines
    assert "k03  updated (you had not edited it)" in lines
    assert "k04  new" in lines
    assert git(upstream.clone, "status", "--porcelain").count(" M ") == 2 * (not is_committed)
    assert Kata(upstream.clone, "chapter4", "k01_add").original.read_text() != MINE


def test_a_committed_kata_is_not_mixed_with_the_new_stub(upstream):
    """git would take the first line from the one and the last from the other."""
    mine = (
        stub(upstream, "k01_add").read_text().replace("raise NotImplementedError", "return a + b")
    )
    stub(upstream, "k01_add").write_text(mine)
    git(upstream.clone, "commit", "-qam", "Mine")
    new = original().replace("Add two numbers", "Another title")
    for path in ("katas/chapter4/k01_add.py", "tests/answers/chapter4/k01_add/stub.py"):
        upstream.write(path, new)
    git(upstream.root, "commit", "-qam", "Change")
    list(update(upstream.clone))
    assert stub(upstream, "k01_add").read_text() == mine
    assert git(upstream.clone, "status", "--porcelain", "--untracked-files=no") == ""
    assert git(upstream.clone, "log", "-1", "--format=%s") == "Keep my katas\n"


def test_nothing_new_is_said(upstream):
    assert list(update(upstream.clone)) == ["There is nothing new in origin/main."]


def test_a_kata_that_is_gone_leaves_the_learners_file(upstream):
    stub(upstream, "k01_add").write_text(MINE)
    git(upstream.root, "rm", "-q", "-r", "katas/chapter4/k01_add.py", "tests/answers")
    git(upstream.root, "commit", "-q", "-m", "Remove")
    lines = list(update(upstream.clone))
    assert "k01  removed in the new version; yours is kept" in lines
    assert "k02  removed in the new version" in lines
    assert stub(upstream, "k01_add").read_text() == MINE


def test_new_packages_are_said(upstream):
    upstream.write("pyproject.toml", '[tool.pytest.ini_options]\ntestpaths = ["tests"]\n')
    publish(upstream)
    assert list(update(upstream.clone)) == [
        "Updated. No kata has changed.",
        "The katas need other packages now. To install them: nox -s learn",
    ]


def test_a_version_can_be_named(upstream):
    publish(upstream, "k03_add")
    git(upstream.clone, "fetch", "-q")
    git(upstream.clone, "branch", "--unset-upstream")
    with pytest.raises(NoUpdate, match=r"has no upstream\. Specify the version"):
        list(update(upstream.clone))
    assert list(update(upstream.clone, "origin/main")) == ["k03  updated (you had not edited it)"]
    with pytest.raises(NoUpdate, match=r"There is no version 'no-such-version'\. Name a branch"):
        list(update(upstream.clone, "no-such-version"))
    with pytest.raises(NoUpdate, match=r"There is no branch 'other' in origin\."):
        list(update(upstream.clone, "origin/other"))
    with pytest.raises(NoUpdate, match=r"Those here: origin\. To add it: git remote add upstream"):
        list(update(upstream.clone, "upstream/main"))


def test_what_a_version_is_in_is_fetched_first(upstream):
    git(upstream.clone, "remote", "rename", "origin", "upstream")
    git(upstream.clone, "branch", "--unset-upstream")
    publish(upstream, "k03_add")
    lines = list(update(upstream.clone, "upstream/main"))
    assert lines == ["k03  updated (you had not edited it)"]
    assert list(update(upstream.clone, "upstream/main")) == [
        "There is nothing new in upstream/main."
    ]


def test_a_tag_and_the_name_of_a_repository_are_found_as_well(upstream):
    publish(upstream, "k03_add")
    git(upstream.root, "tag", "v2")
    assert list(update(upstream.clone, "v2")) == ["k03  updated (you had not edited it)"]
    publish(upstream, "k02_add")
    assert list(update(upstream.clone, "origin")) == ["k02  updated (you had not edited it)"]


def test_a_copy_without_history_is_told_the_way_out(upstream):
    shutil.rmtree(upstream.clone / ".git")
    git(upstream.clone, "init", "-q", "-b", "main")
    git(upstream.clone, "add", "-A")
    git(upstream.clone, "commit", "-q", "-m", "Initial commit")
    git(upstream.clone, "remote", "add", "upstream", str(upstream.root))
    stub(upstream, "k01_add").write_text(MINE)
    with pytest.raises(NoUpdate, match=r"no history in common.* copy your files from katas/ there"):
        list(update(upstream.clone, "upstream/main"))
    assert stub(upstream, "k01_add").read_text() == MINE


def test_a_clone_with_a_short_history_gets_the_rest(upstream):
    publish(upstream, "k02_add")
    git(upstream.root, "checkout", "-q", "-b", "next", "HEAD~1")
    publish(upstream, "k03_add")
    git(upstream.root, "checkout", "-q", "main")
    address = upstream.root.as_uri()
    shutil.rmtree(upstream.clone)
    git(upstream.root, "clone", "-q", "--depth", "1", address, str(upstream.clone))
    git(upstream.clone, "fetch", "-q", "--depth", "1", "origin", "next:refs/remotes/origin/next")
    lines = list(update(upstream.clone, "origin/next"))
    assert lines == ["k03  updated (you had not edited it)"]


def test_a_link_in_the_place_of_a_kata_leads_no_one_to_write_elsewhere(upstream):
    target = upstream.clone / "solutions/chapter4/k01_add.py"
    before = target.read_bytes()
    stub(upstream, "k01_add").unlink()
    stub(upstream, "k01_add").symlink_to(target)
    originals.reset(Kata(upstream.clone, "chapter4", "k01_add"))
    assert target.read_bytes() == before
    assert not stub(upstream, "k01_add").is_symlink()


def test_what_git_refuses_leaves_all_as_it_was(upstream):
    (upstream.clone / "conftest.py").write_text("mine = True\n")
    stub(upstream, "k01_add").write_text(MINE)
    upstream.write("conftest.py", "theirs = True\n")
    publish(upstream, "k01_add")
    with pytest.raises(NoUpdate, match=r"conftest\.py"):
        list(update(upstream.clone))
    assert stub(upstream, "k01_add").read_text() == MINE
    assert (upstream.clone / "conftest.py").read_text() == "mine = True\n"


def test_a_folder_that_is_no_clone_is_told_so(project):
    project.kata()
    with pytest.raises(NoUpdate, match=r"This folder is not a git clone\."):
        list(update(project.root))


def test_a_folder_in_another_repository_is_no_clone(upstream):
    inner = upstream.clone / "unpacked"
    shutil.copytree(upstream.root, inner, ignore=shutil.ignore_patterns(".git"))
    publish(upstream, "k02_add")
    with pytest.raises(NoUpdate, match=r"This folder is not a git clone\."):
        list(update(inner))
    assert git(upstream.clone, "log", "--oneline").count("\n") == 1


def test_without_git_there_is_no_update(upstream, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoUpdate, match="git is not installed"):
        list(update(upstream.clone))


def test_a_merge_of_the_learner_is_not_undone(upstream):
    upstream.write("conftest.py", "theirs = 1\n")
    publish(upstream, "k02_add")
    (upstream.clone / "conftest.py").write_text("mine = 1\n")
    git(upstream.clone, "commit", "-qam", "Mine")
    with pytest.raises(subprocess.CalledProcessError):
        git(upstream.clone, "pull", "-q", "--no-rebase", "--no-edit")
    (upstream.clone / "conftest.py").write_text("both = 1\n")
    with pytest.raises(NoUpdate, match="A merge is in progress"):
        list(update(upstream.clone))
    assert (upstream.clone / "conftest.py").read_text() == "both = 1\n"
    assert (upstream.clone / ".git" / "MERGE_HEAD").exists()
