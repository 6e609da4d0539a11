"""Which katas and lessons there are, and which one a name means."""

from __future__ import annotations

import pytest

from dojo.model import catalogue
from dojo.model.kata import Kata


def test_part_of_a_name_is_enough_for_a_suggestion(project):
    project.kata("k06_docbin").kata("k07_config")
    with pytest.raises(catalogue.NoKata, match="Did you mean k06_docbin"):
        catalogue.find(project.root, "docbim")


def test_a_number_may_be_typed_in_short(project):
    project.kata("k06_docbin").kata("k11_data")
    for name in ("k6", "6", "06", "K06", "k06_docbin.py"):
        assert catalogue.find(project.root, name).stem == "k06_docbin"
    with pytest.raises(catalogue.NoKata, match="The katas here: k06 to k11"):
        catalogue.find(project.root, "k77")


def test_a_folder_without_katas_has_none_of_any_name(tmp_path):
    with pytest.raises(catalogue.NoKata, match=r"There is no kata 'k01'\.$"):
        catalogue.find(tmp_path, "k01")


def test_exercises_are_those_of_the_table_of_the_chapter(project):
    project.write("tests/chapter4/test_k01_add.py", "")
    project.write(
        "katas/chapter4/README.md",
        """
        | kata | exercise |
        |---|---|
        | [Add](k01_add.py) | 1, part 2 |
        | [Lesson](k02_lesson_add.md) | 2 |
        """,
    )
    assert catalogue.exercises(project.root) == {"k01_add": "1, part 2"}


@pytest.mark.parametrize(
    ("path", "stem"),
    [
        ("tests/chapter4/test_k01_add.py", "k01_add"),
        ("tests/chapter4/test_shared.py", None),
        ("tests/chapter4/k01_add.py", None),
        ("tests/hostile/test_k01_add.py", None),
        ("tests/practices/test_k01_add.py", None),
        ("katas/chapter4/test_k01_add.py", None),
        ("../tests/chapter4/test_k01_add.py", None),
    ],
)
def test_a_test_file_is_known_by_its_place_and_name(tmp_path, path, stem):
    found = catalogue.of_test(tmp_path / path, tmp_path)
    assert found == (Kata(tmp_path, "chapter4", stem) if stem else None)


def test_a_kata_is_there_as_soon_as_one_of_its_sides_is(project):
    project.write("katas/chapter4/k01_stub.py", "")
    project.write("solutions/chapter4/k02_solution.py", "")
    project.write("tests/chapter4/test_k03_test.py", "")
    project.write("tests/answers/chapter4/k04_answers/right.py", "")
    for path in ("katas/chapter4/k5_no.py", "katas/chapterx/k06_no.py", "katas/k07_no.py"):
        project.write(path, "")
    found = [kata.stem for kata in catalogue.katas(project.root)]
    assert found == ["k01_stub", "k02_solution", "k03_test", "k04_answers"]


def test_the_folder_practice_comes_after_the_chapters(project):
    for path in ("tests/practice/test_k03_tools.py", "katas/practice/k03_lesson_tools.md"):
        project.write(path, "")
    project.kata("k02_add").write("tests/others/test_k04_no.py", "")
    assert catalogue.chapters(project.root) == ["chapter4", "practice"]
    first, last = catalogue.katas(project.root)
    assert (first.stem, last) == ("k02_add", Kata(project.root, "practice", "k03_tools"))
    assert catalogue.of_test(last.test, project.root) == last
    assert catalogue.find(project.root, "3") == last
    assert catalogue.lesson_of(last) == catalogue.last_lesson(project.root)
    assert catalogue.lesson_of(first) is None
    assert catalogue.root_of(project.root / "katas" / "practice") == project.root


def test_the_root_is_found_upwards_by_its_tests(project):
    folder = project.kata().root / "katas" / "chapter4"
    assert catalogue.root_of(folder) == project.root
    assert catalogue.root_of(project.root.parent) == project.root.parent


def test_a_kata_has_the_last_lesson_that_stands_before_it(project):
    project.kata("k02_add").kata("k04_add")
    assert catalogue.last_lesson(project.root) is None
    for name in ("k02_lesson_one.md", "k04_lesson_two.md", "k04_notes.md"):
        project.write(f"katas/chapter4/{name}", "")
    first, last = catalogue.lessons(project.root, "chapter4")
    assert [path.name for path in (first, last)] == ["k02_lesson_one.md", "k04_lesson_two.md"]
    lessons = [catalogue.lesson_of(Kata(project.root, "chapter4", f"k0{n}_add")) for n in (1, 3, 4)]
    assert lessons == [None, first, last]
    assert catalogue.last_lesson(project.root) == last
