"use strict";
// The page: it shows the parts that the command sends, and asks the command for the rest.

const find = (name) => document.querySelector(name);
const GONE = 300; // milliseconds without the command before the page says so
const AGAIN = 1000; // milliseconds between two attempts to reach it
const UNSEEN = 60000; // milliseconds for which a tab that nobody sees follows the command

// Asking

async function ask(name, body = "") {
  try {
    await fetch(`/do/${name}`, { method: "POST", body });
  } catch {
    // The command has ended, which the page says already.
  }
}

// Parts

function partsOf(name) {
  return document.querySelectorAll(`[data-part="${name}"]`);
}

function fill(place, html) {
  const focused = document.activeElement;
  const key = place.contains(focused) ? focused.dataset.key : undefined;
  const open = [...place.querySelectorAll("details[open]")].map((each) => each.dataset.key);
  place.innerHTML = html;
  for (const each of place.querySelectorAll("details[data-key]")) {
    each.open = open.includes(each.dataset.key);
  }
  if (key) {
    place.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  }
}

function show(parts) {
  for (const [name, part] of Object.entries(parts)) {
    if (name === "title") {
      document.title = part;
    } else if (name === "said") {
      say(part);
    } else if (name === "running") {
      find("#dojo-running").textContent = part;
    } else if (name === "figures") {
      showTrainings(find("#dojo-training"), part);
    } else {
      for (const place of partsOf(name)) fill(place, part);
    }
  }
  const asked = find("#dojo-reset");
  if (asked?.open && "current" in parts && parts.current !== asked.dataset.kata) asked.close("no");
  if ("list" in parts) filter();
  if ("lesson" in parts) addCopyButtons(find("#dojo-lesson"));
}

let lastSaid = null;

// The page a tab has loaded says what is known already, so a tab speaks of what is new only.
function say({ number, text }) {
  if (lastSaid !== null && number !== lastSaid) find("#dojo-said").textContent = text;
  lastSaid = number;
}

// Following

let source = null;

// A browser keeps few connections to one address, so a tab that nobody sees gives its own away.
function leave() {
  source?.close();
  source = null;
}

function follow() {
  leave();
  source = new EventSource("/events");
  const mine = source;
  let patience;
  source.onmessage = (event) => {
    clearTimeout(patience);
    gone(false);
    show(JSON.parse(event.data));
  };
  source.onerror = () => {
    patience = setTimeout(() => gone(true), GONE);
    if (mine.readyState === EventSource.CLOSED) {
      setTimeout(() => mine === source && follow(), AGAIN);
    }
  };
}

let unseen;

function onVisibility() {
  clearTimeout(unseen);
  if (document.hidden) unseen = setTimeout(leave, UNSEEN);
  else if (!source) follow();
}

function gone(isGone) {
  const place = find("#dojo-gone");
  if (place.hidden === !isGone) return;
  place.hidden = !isGone;
  place.textContent = isGone
    ? "The command has ended. This page continues when you start it again: python -m dojo page"
    : "";
}

// The list

function filter() {
  const form = find("#dojo-filter");
  const words = form.elements.words.value.trim().toLowerCase();
  const state = form.elements.state.value;
  let shown = 0;
  for (const item of document.querySelectorAll('[data-part="list"] > li')) {
    const its = item.dataset.state;
    const fits = state === "all" || (state === "left" ? its !== "done" : its === state);
    item.hidden = !(fits && item.dataset.words.includes(words));
    shown += item.hidden ? 0 : 1;
  }
  find("#dojo-list .none").hidden = shown > 0;
}

// Panels beside the kata

function toggle(name, isOpen) {
  const panel = find(`#dojo-${name}`);
  panel.hidden = isOpen === undefined ? !panel.hidden : !isOpen;
  find(`[data-do="${name}"]`).setAttribute("aria-expanded", String(!panel.hidden));
  document.body.classList.toggle(`with-${name}`, !panel.hidden);
  if (isOpen === undefined) {
    remember(name, !panel.hidden);
    if (panel.hidden) find(`[data-do="${name}"]`).focus();
    else if (name === "list") panel.querySelector('[aria-current="true"]')?.focus();
    else {
      panel.focus({ preventScroll: true }); // a browser may scroll to the middle of a long panel
      panel.scrollIntoView({ block: isBeside() ? "nearest" : "start" });
    }
  }
}

function remember(name, isOpen) {
  try {
    localStorage.setItem(`dojo-${name}`, isOpen ? "open" : "closed");
  } catch {
    // The browser keeps nothing, and neither does the page.
  }
}

function remembered(name) {
  try {
    return localStorage.getItem(`dojo-${name}`);
  } catch {
    return null;
  }
}

// Whether there is room for panels beside the kata.
function isBeside() {
  return matchMedia("(min-width: 60rem)").matches;
}

function arrange() {
  for (const [name, width] of [["list", 60], ["lesson", 90]]) {
    const isWide = matchMedia(`(min-width: ${width}rem)`).matches;
    const wish = isBeside() ? remembered(name) : null;
    toggle(name, wish ? wish === "open" : isWide);
  }
}

// Wishes

const ACTIONS = {
  list: () => toggle("list"),
  lesson: () => toggle("lesson"),
  help: () => find("#dojo-help").showModal(),
  reset: () => {
    const dialog = find("#dojo-reset");
    dialog.dataset.kata = dialog.querySelector('[data-part="current"]').textContent;
    dialog.showModal();
  },
};
const KEYS = {
  n: "next",
  j: "next",
  p: "previous",
  k: "previous",
  h: "hint",
  a: "all",
  l: "list",
  r: "lesson",
  o: "open",
  x: "reset",
  "?": "help",
  Enter: "again",
};

function act(name) {
  if (name in ACTIONS) ACTIONS[name]();
  else ask(name);
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key; // as with Caps Lock
  const dialog = document.querySelector("dialog[open]");
  if (dialog) {
    if (dialog.id === "dojo-reset" && "yn".includes(key)) {
      dialog.close(key === "y" ? "yes" : "no");
    }
    return;
  }
  if (event.target.closest("input, select, textarea")) {
    if (key === "Escape") find("#dojo-kata").focus();
    return;
  }
  if (key === "Enter" && event.target.closest("a, button, summary")) return;
  const name = KEYS[key];
  if (!name) return;
  event.preventDefault();
  act(name);
}

function onClick(event) {
  const button = event.target.closest("[data-do], [data-go], [data-copy]");
  if (!button || button === document.body) return;
  if (button.dataset.go) {
    ask("go", button.dataset.go);
    if (!matchMedia("(min-width: 60rem)").matches) {
      toggle("list", false);
      find("#dojo-kata").focus();
    }
  } else if (button.dataset.do) {
    act(button.dataset.do);
  } else {
    copy(button);
  }
}

// Code in lessons

function addCopyButtons(lesson) {
  for (const code of lesson.querySelectorAll("pre > code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.dataset.copy = "";
    button.textContent = "Copy";
    code.parentElement.before(button);
  }
}

// What one would type: of a console, the lines after its prompts, and those that they continue on.
function typed(text) {
  const lines = text.replace(/\n$/, "").split("\n");
  const prompt = /^(>>>|\.\.\.|\$)( |$)/;
  if (!prompt.test(lines[0])) return text;
  const isTyped = (line, at) => prompt.test(line) || (at > 0 && lines[at - 1].endsWith("\\"));
  return lines.filter(isTyped).map((line) => line.replace(prompt, "")).join("\n");
}

async function copy(button) {
  const code = button.nextElementSibling.querySelector("code");
  let done = "Copied";
  try {
    await navigator.clipboard.writeText(typed(code.textContent));
  } catch {
    done = "Not copied";
  }
  button.textContent = done;
  setTimeout(() => (button.textContent = "Copy"), 2000);
}

// Start

if (find("#dojo-kata")) {
  const wanted = document.body.dataset.go;
  if (wanted) {
    history.replaceState(null, "", "/");
    ask("go", wanted);
  }
  find("#dojo-filter").addEventListener("input", filter);
  find("#dojo-filter").addEventListener("submit", (event) => event.preventDefault());
  find("#dojo-reset").addEventListener("close", (event) => {
    if (event.target.returnValue === "yes") ask("reset", event.target.dataset.kata);
    event.target.returnValue = "";
  });
  arrange();
  addEventListener("keydown", onKey);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => event.persisted && follow());
  document.addEventListener("visibilitychange", onVisibility);
  follow();
}
addEventListener("click", onClick);
addCopyButtons(find("#dojo-lesson"));
