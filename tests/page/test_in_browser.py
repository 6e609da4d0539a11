"""What somebody sees and does on the page, from the first look at a kata to the next one."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from dojo.model.catalogue import katas

# Counts how often each status changes, as a screen reader would say it.
COUNTED = """
window.said = [];
const status = document.querySelector("#dojo-said");
new MutationObserver(() => window.said.push(status.textContent)).observe(status, {childList: true});
"""
EVIL = '<img src=x onerror="window.hacked = true">'
VIEWS = {
    "wide and light": {"viewport": {"width": 1400, "height": 900}, "color_scheme": "light"},
    "narrow and dark": {"viewport": {"width": 360, "height": 800}, "color_scheme": "dark"},
}


def go_to(page, number):
    page.locator(f'[data-go="{number}"]').click()
    expect(page.locator("#dojo-kata h1")).to_contain_text(number)


def test_a_whole_kata_without_a_reload(tabs, site):
    page = tabs.open(viewport={"width": 1400, "height": 700})
    expect(page.locator("#dojo-kata h1")).to_contain_text("k01 One step of training")
    go_to(page, "k05")
    expect(page.locator(".standing")).to_contain_text("to do")
    expect(page.locator(".next")).to_contain_text("`iphone_x` is still to do.".replace("`", ""))
    expect(page.locator("#dojo-kata")).not_to_contain_text("Hint 1")
    page.evaluate(f"() => {{{COUNTED}}}")
    page.evaluate("window.scrollTo(0, 80)")
    place = page.evaluate("window.scrollY")

    site.save_wrong("k05", "like_num")
    expect(page.locator(".next h2")).to_have_text("Number must be written in digits.")
    mark = page.locator(".next mark")
    expect(mark).to_contain_text("iPhone")
    expect(mark).to_contain_text("match")
    expect(page.locator('[data-part="list"] [aria-current]')).to_contain_text("open, ")
    assert page.evaluate("window.scrollY") == place
    assert len(page.evaluate("window.said")) == 1
    assert "Number must be written in digits." in page.evaluate("window.said[0]")

    page.keyboard.press("h")
    expect(page.locator(".hints li")).to_have_count(1)
    page.keyboard.press("h")
    expect(page.locator(".hints li")).to_have_count(2)
    assert len(page.evaluate("window.said")) == 1

    site.save_right("k05")
    expect(page.locator(".told.solved")).to_contain_text("k05 Two patterns for iPhones: done.")
    expect(page.locator("#dojo-kata h1")).to_contain_text("k06")
    expect(page.locator('[data-go="k05"]')).to_contain_text("done")
    expect(page.locator(".progress")).to_contain_text(f"1 of {len(katas(site.root))} katas done")
    assert page.evaluate("window.said").count("k05 Two patterns for iPhones: done.") <= 1
    assert any("k05" in said and "done" in said for said in page.evaluate("window.said"))


def test_a_training_as_it_happens(tabs, site):
    page = tabs.open(viewport={"width": 1400, "height": 900})
    go_to(page, "k15")
    page.evaluate("""
        window.steps = new Set();
        new MutationObserver(() => {
          const said = document.querySelector(".chart-summary");
          if (said) window.steps.add(said.textContent);
        }).observe(document.querySelector("#dojo-training"), {childList: true, subtree: true});
    """)
    site.save_right("k15")
    expect(page.locator(".told.solved")).to_contain_text("k15", timeout=120_000)
    assert len(page.evaluate("[...window.steps]")) > 5
    chart = page.locator("svg.chart")
    expect(chart).to_have_attribute("aria-label", re.compile(r"Learning curve: \d+ updates, loss"))
    assert chart.locator(".score-dot").count() >= 3
    page.get_by_text("The figures").click()
    expect(page.locator("#dojo-training table")).to_contain_text("score")
    table = page.locator(".findings table")
    for kind in ("right", "wrong label", "wrong span", "missing", "invented"):
        expect(table).to_contain_text(kind)
    summary = page.locator(".findings summary").first
    summary.click()
    row = page.locator(".findings details[open] .row").first
    expect(row).to_contain_text("gold")
    assert row.locator("mark").count() >= 1
    assert _serious(page) == []


def test_two_tabs_show_the_same(tabs, site):
    one, two = tabs.open(), tabs.open()
    one.bring_to_front()
    one.keyboard.press("n")
    for page in (one, two):
        expect(page.locator("#dojo-kata h1")).to_contain_text("k02")
    two.bring_to_front()
    two.keyboard.press("k")
    for page in (one, two):
        expect(page.locator("#dojo-kata h1")).to_contain_text("k01")
    site.save("k01", "def oops(:\n")
    for page in (one, two):
        expect(page.locator(".next")).to_contain_text("Python cannot read the file")


def test_a_restart(tabs, site):
    page = tabs.open()
    expect(page.locator(".next")).to_be_visible()
    address = site.address
    assert site.stop() == 0
    expect(page.locator("#dojo-gone")).to_be_visible()
    expect(page.locator("#dojo-gone")).to_contain_text("python -m dojo page")
    site.start()
    assert site.address == address
    expect(page.locator("#dojo-gone")).to_be_hidden()
    page.keyboard.press("n")
    expect(page.locator("#dojo-kata h1")).to_contain_text("k02")
    site.save("k03", "x = (\n")
    expect(page.locator(".next")).to_contain_text("Python cannot read the file")


def test_keys_dialogs_and_a_reset(tabs, site):
    page = tabs.open(viewport={"width": 1400, "height": 900})
    expect(page.locator(".next")).to_be_visible()
    page.keyboard.press("?")
    expect(page.locator("#dojo-help")).to_be_visible()
    page.keyboard.press("n")  # not while a dialog is open
    page.keyboard.press("Escape")
    expect(page.locator("#dojo-help")).to_be_hidden()
    expect(page.locator("#dojo-kata h1")).to_contain_text("k01")
    site.save("k01", "x = 1\n")
    expect(page.locator(".next")).to_contain_text("new_pipeline")
    page.keyboard.press("a")
    expect(page.locator("#dojo-kata")).to_contain_text("Nothing else is open.")
    page.keyboard.press("x")
    page.keyboard.press("n")
    expect(page.locator("#dojo-reset")).to_be_hidden()
    page.keyboard.press("x")
    page.keyboard.press("y")
    expect(page.locator(".told")).to_contain_text("k01 is restored. Your version: backups/")
    expect(page.locator(".standing")).to_contain_text("to do")
    page.keyboard.press("Enter")
    expect(page.locator(".told")).to_have_count(0)


def test_a_reset_is_of_the_kata_that_was_asked_about(tabs, site):
    one, two = tabs.open(), tabs.open()
    site.save("k01", "x = 1\n")
    expect(one.locator(".next")).to_contain_text("new_pipeline")
    one.keyboard.press("x")
    expect(one.locator("#dojo-reset")).to_be_visible()
    two.keyboard.press("n")
    expect(one.locator("#dojo-kata h1")).to_contain_text("k02")
    expect(one.locator("#dojo-reset")).to_be_hidden()
    assert (site.root / "katas/chapter4/k01_training_step.py").read_text() == "x = 1\n"


def test_a_page_goes_on_after_the_back_button(tabs, site):
    page = tabs.open(viewport={"width": 1400, "height": 900})
    expect(page.locator(".next")).to_be_visible()
    page.evaluate("addEventListener('pageshow', (event) => (window.kept = event.persisted))")
    page.goto(f"http://127.0.0.1:{site.port}/lesson/chapter4/k01_lesson_how_training_works.md")
    page.go_back(wait_until="commit")  # a page that was kept is not loaded
    assert page.evaluate("window.kept")  # it is the same page, and was not loaded again
    page.keyboard.press("N")  # as with Caps Lock
    expect(page.locator("#dojo-kata h1")).to_contain_text("k02")


def test_the_list_is_filtered(tabs, site):
    total = len(katas(site.root))
    page = tabs.open(viewport={"width": 1400, "height": 900})
    items = page.locator('[data-part="list"] > li:visible')
    expect(items).to_have_count(total)
    page.get_by_label("Find").fill("iphone")
    expect(items).to_have_count(1)
    page.keyboard.press("n")  # a letter of the search
    expect(page.locator("#dojo-kata h1")).to_contain_text("k01")
    expect(page.get_by_text("No kata matches.")).to_be_visible()
    page.get_by_label("Find").fill("")
    page.get_by_label("Show").select_option("done")
    expect(items).to_have_count(0)
    page.get_by_label("Show").select_option("left")
    expect(items).to_have_count(total)
    page.keyboard.press("Escape")
    page.keyboard.press("l")
    expect(page.locator("#dojo-list")).to_be_hidden()


def test_nothing_of_an_answer_runs_in_the_page(tabs, site):
    page = tabs.open()
    page.goto(f"http://127.0.0.1:{site.port}/kata/k05")
    expect(page.locator("#dojo-kata h1")).to_contain_text("k05")
    source = (site.root / "solutions/chapter4/k05_matcher_patterns.py").read_text()
    assert '"GADGET"' in source
    site.save("k05", source.replace('"GADGET"', repr(EVIL)))
    expect(page.locator(".next")).to_contain_text("onerror")
    expect(page.locator(".next mark")).to_have_count(1)
    assert page.locator("#dojo-kata img").count() == 0
    assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize("view", VIEWS)
def test_everybody_can_read_it(tabs, site, view):
    page = tabs.open(**VIEWS[view])
    expect(page.locator(".next")).to_be_visible()
    page.goto(f"http://127.0.0.1:{site.port}/kata/k05")
    expect(page.locator("#dojo-kata h1")).to_contain_text("k05")
    site.save_wrong("k05", "like_num")
    expect(page.locator(".next mark")).to_be_visible()
    for key in ("h", "a", "l", "r"):
        page.keyboard.press(key)
    for name in ("list", "lesson"):
        page.evaluate(f"toggle({name!r}, true)")
    page.get_by_text("Your file, as saved").click()
    assert _serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("?")
    assert _serious(page) == []


def _serious(page):
    """Return what axe finds: the rule, and where."""
    return [
        (found["id"], [node["html"] for node in found["nodes"]])
        for found in Axe().run(page).response["violations"]
        if found["impact"] in ("serious", "critical")
    ]
