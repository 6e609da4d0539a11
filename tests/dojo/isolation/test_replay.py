"""Generated tests run on examples that were drawn ahead of time, and that are always the same."""

from __future__ import annotations

import multiprocessing
import os
import random
import re
import sys
import time

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from dojo.isolation.replay import draw_ahead, drawing_beside, replayed

NUMBERS = st.lists(st.integers(0, 99), max_size=5)


@pytest.fixture(autouse=True)
def profile():
    """Let examples be the same in each run, as they are for a learner."""
    settings.register_profile("before", settings.default)
    settings.register_profile("same", derandomize=True, database=None, max_examples=30)
    settings.load_profile("same")
    yield
    settings.load_profile("before")


def test_they_are_the_examples_of_hypothesis_the_shortest_first():
    seen = []

    @given(NUMBERS)
    def test(numbers):
        seen.append(numbers)

    test()
    of_hypothesis = list(seen)
    seen.clear()
    replay = replayed(test)
    assert not seen
    replay()
    assert seen == sorted(of_hypothesis, key=lambda numbers: (len(repr(numbers)), repr(numbers)))
    assert len(seen) == 30


def test_the_shortest_example_that_fails_is_the_one_that_is_read():
    seen, limit = [], 500

    @given(NUMBERS)
    def test(numbers):
        seen.append(numbers)
        assert sum(numbers) < limit

    replay = replayed(test)
    replay()
    too_large = [numbers for numbers in seen if sum(numbers) >= 100]
    seen.clear()
    limit = 100
    with pytest.raises(AssertionError):
        replay()
    assert seen[-1] == min(too_large, key=lambda numbers: (len(repr(numbers)), repr(numbers)))


def test_examples_that_are_written_down_come_first():
    seen = []

    @example([100, 100])
    @example([100])
    @given(NUMBERS)
    def test(numbers):
        seen.append(numbers)

    replayed(test)()
    assert seen[:2] == [[100, 100], [100]]


def test_each_run_has_copies_of_its_own():
    seen = []

    @given(NUMBERS)
    def test(numbers):
        seen.append(list(numbers))
        numbers.clear()

    replay = replayed(test)
    replay()
    first = list(seen)
    seen.clear()
    replay()
    assert seen == first != []


def test_fixtures_are_handed_on():
    seen = []

    @given(number=st.integers(0, 9))
    def test(fixture, number):
        seen.append((fixture, number))

    replayed(test)(fixture="f")
    assert sorted(set(seen)) == [("f", number) for number in range(10)]


@pytest.mark.filterwarnings("ignore:Using `assume`")
def test_what_is_assumed_leaves_examples_out():
    seen = []

    @given(NUMBERS)
    def test(numbers):
        assume(len(numbers) < 3)
        seen.append(numbers)

    replayed(test)()
    assert seen
    assert all(len(numbers) < 3 for numbers in seen)


def test_each_example_has_the_same_random_numbers():
    seen = set()

    @given(NUMBERS)
    def test(_):
        seen.add(random.random())

    replayed(test)()
    assert len(seen) == 1


def test_they_are_drawn_once():
    drawn = []

    @given(NUMBERS.map(drawn.append))
    def test(_):
        pass

    assert replayed(test) is replayed(test)
    assert not drawn
    draw_ahead(replayed(test))
    assert len(drawn) == 30
    replayed(test)()
    assert len(drawn) == 30


FORKS = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")


@FORKS
def test_another_process_can_draw_them_meanwhile():
    here, seen = os.getpid(), []

    @given(NUMBERS.map(lambda numbers: (os.getpid(), numbers)))
    def test(drawn):
        seen.append(drawn)

    with drawing_beside([replayed(test), print]):
        assert not seen
    replayed(test)()
    assert len({pid for pid, _ in seen} - {here}) == 1
    beside = [numbers for _, numbers in seen]
    seen.clear()
    test()
    assert sorted(beside) == sorted(numbers for _, numbers in seen)


@FORKS
def test_what_the_other_process_cannot_draw_is_drawn_here():
    here = os.getpid()

    def end(numbers):
        return numbers if os.getpid() == here else os._exit(1)

    seen = []

    @given(NUMBERS.map(end))
    def test(numbers):
        seen.append(numbers)

    with drawing_beside([replayed(test)]):
        pass
    replayed(test)()
    assert len(seen) == 30


@FORKS
def test_an_interrupt_ends_the_other_process():
    @given(NUMBERS.map(lambda _: time.sleep(60)))
    def test(_):
        pass

    with pytest.raises(KeyboardInterrupt), drawing_beside([replayed(test)]):
        raise KeyboardInterrupt
    assert not multiprocessing.active_children()


def test_what_cannot_be_kept_is_left_to_hypothesis():
    seen = []

    @given(st.data())
    def test(data):
        seen.append(data.draw(st.integers()))

    replayed(test)()
    assert len(seen) == 30


def test_hypothesis_says_what_cannot_be_drawn():
    @given(NUMBERS.map(lambda _: 1 / 0))
    def test(_):
        pass

    with pytest.raises(ZeroDivisionError):
        replayed(test)()


def test_examples_that_are_others_each_time_are_left_to_hypothesis():
    settings.register_profile("others", derandomize=False)
    settings.load_profile("others")

    @given(NUMBERS)
    def test(_):
        pass

    assert replayed(test) is test


def test_other_tests_are_left_as_they_are():
    def test():
        pass

    assert replayed(test) is test
    assert replayed(print) is print


def test_a_generated_test_judges_a_kata(project):
    project.kata()
    project.write(
        "tests/chapter4/conftest.py",
        """
        from hypothesis import settings

        settings.register_profile("same", derandomize=True, database=None)
        settings.load_profile("same")
        """,
    )
    project.write(
        "tests/chapter4/test_k01_add.py",
        """
        import pytest
        from hypothesis import example, given
        from hypothesis import strategies as st

        @pytest.mark.parametrize("sign", [1, -1])
        @given(st.integers(0, 99), st.integers(0, 99))
        @example(0, 0)
        def test_any_numbers_are_added(kata, sign, a, b):
            got = kata.add(sign * a, b)
            assert got == sign * a + b, f"`add` gives {got} for {sign * a} and {b}."
        """,
    )
    project.edit("def add(a, b):\n    return a - b\n")
    assert re.search(r"`add` gives -?\d+ for -?\d+ and \d+\.", project.run().text)
    project.edit("def add(a, b):\n    return a + b\n")
    assert project.run().status == 0
