"""Every lesson, with all of its pictures."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from conftest import ROOT

LESSONS = sorted((ROOT / "katas").glob("*/*.md"))


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_all_pictures_of_a_lesson_are_shown(tabs, lesson):
    path = lesson.relative_to(ROOT / "katas").as_posix()
    page = tabs.open(f"/lesson/{path}", viewport={"width": 400, "height": 800})
    expect(page.locator("main h1").first).to_be_visible()
    pictures = page.locator("main img")
    source = lesson.read_text(encoding="utf-8")
    assert pictures.count() == source.count("![") + source.count("```mermaid")
    for picture in pictures.all():
        assert picture.get_attribute("alt")
        picture.scroll_into_view_if_needed()
        assert picture.evaluate("img => img.decode().then(() => img.naturalWidth)") > 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_code_is_copied_as_one_would_type_it(tabs):
    page = tabs.open("/lesson/chapter4/k01_lesson_how_training_works.md")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    code = page.locator("pre:has-text('>>>')").first
    code.locator("xpath=preceding-sibling::button").click()
    expect(page.get_by_text("Copied").first).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied
    assert ">>>" not in copied
    assert page.evaluate(r"typed('$ a \\\n  b\nsaid\n')") == "a \\\n  b"
    assert page.evaluate(r"typed('x = 1\n')") == "x = 1\n"


def test_a_lesson_leads_to_its_katas(tabs):
    page = tabs.open("/lesson/chapter4/README.md")
    page.locator('a[href="/kata/k05"]').first.click()
    expect(page.locator("#dojo-kata h1")).to_contain_text("k05")
    assert page.url.endswith("/")
