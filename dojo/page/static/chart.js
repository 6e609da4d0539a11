"use strict";
// The curves of a training: loss on a logarithmic scale, and score from 0 to 1.

const CHART = { width: 640, height: 260, left: 48, right: 44, top: 16, bottom: 34 };
const FALL = 1000; // the largest loss divided by the smallest that is drawn

function svg(name, attributes, text) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

function html(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function short(loss) {
  return loss >= 100 ? loss.toFixed(0) : loss >= 1 ? loss.toFixed(1) : loss.toPrecision(2);
}

function summary(training, step) {
  const parts = [`${step} ${step === 1 ? "update" : "updates"}`];
  if (training.losses.length) parts.push(`loss ${short(training.losses.at(-1)[1])}`);
  if (training.scores.length) parts.push(`score ${training.scores.at(-1)[1].toFixed(2)}`);
  return parts.join(", ");
}

// Return a function from losses to heights, and its ends.
function lossScale(losses) {
  const top = Math.max(...losses, Number.MIN_VALUE) || 1;
  const low = Math.max(Math.min(...losses), top / FALL);
  const range = Math.log(top / low) || 1;
  const inner = CHART.height - CHART.top - CHART.bottom;
  const y = (loss) => CHART.top + inner * (1 - Math.log(Math.max(loss, low) / low) / range);
  return { y, top, low, lowest: Math.min(...losses) };
}

function chart(training, step) {
  const inner = { width: CHART.width - CHART.left - CHART.right };
  inner.bottom = CHART.height - CHART.bottom;
  const x = (at) => CHART.left + (inner.width * at) / Math.max(step, 1);
  const picture = svg("svg", {
    viewBox: `0 0 ${CHART.width} ${CHART.height}`,
    role: "img",
    "aria-label": `Learning curve: ${summary(training, step)}`,
    class: "chart",
  });
  for (const part of [0, 0.5, 1]) {
    const y = inner.bottom - (inner.bottom - CHART.top) * part;
    picture.append(svg("line", { x1: CHART.left, x2: CHART.width - CHART.right, y1: y, y2: y, class: "grid" }));
    if (training.scores.length) {
      picture.append(svg("text", { x: CHART.width - CHART.right + 6, y: y + 4, class: "score-text" }, part.toFixed(1)));
    }
  }
  if (training.losses.length) {
    const { y, top, low, lowest } = lossScale(training.losses.map(([, loss]) => loss));
    const points = training.losses.map(([at, loss]) => `${x(at).toFixed(1)},${y(loss).toFixed(1)}`);
    picture.append(svg("polyline", { points: points.join(" "), class: "loss" }));
    for (const loss of top > low ? [top, low] : [top]) {
      picture.append(svg("text", { x: CHART.left - 6, y: y(loss) + 4, class: "loss-text end" }, (loss === low && lowest < low ? "≤" : "") + short(loss)));
    }
    picture.append(svg("text", { x: CHART.left + 4, y: CHART.top - 4, class: "loss-text" }, "loss (logarithmic scale)"));
  }
  if (training.scores.length) {
    const y = (score) => inner.bottom - (inner.bottom - CHART.top) * score;
    const points = training.scores.map(([at, score]) => `${x(at).toFixed(1)},${y(score).toFixed(1)}`);
    picture.append(svg("polyline", { points: points.join(" "), class: "score" }));
    for (const [at, score] of training.scores) {
      picture.append(svg("circle", { cx: x(at), cy: y(score), r: 4, class: "score-dot" }));
    }
    picture.append(svg("text", { x: CHART.width - CHART.right - 4, y: CHART.top - 4, class: "score-text end" }, "score"));
  }
  picture.append(svg("text", { x: CHART.left, y: CHART.height - 10, class: "axis" }, "0"));
  picture.append(svg("text", { x: CHART.width - CHART.right, y: CHART.height - 10, class: "axis end" }, `${step} updates`));
  return picture;
}

function figuresTable(training) {
  const details = html("details");
  details.append(html("summary", "", "The figures"));
  const box = html("div", "table");
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Figures of the training");
  const table = html("table");
  const head = html("tr");
  for (const name of ["update", "loss", "score"]) {
    const cell = html("th", "", name);
    cell.scope = "col";
    head.append(cell);
  }
  const scores = new Map(training.scores);
  const losses = new Map(training.losses);
  const body = html("tbody");
  for (const step of [...new Set([...losses.keys(), ...scores.keys()])].sort((a, b) => a - b)) {
    const row = html("tr");
    row.append(html("td", "", String(step)));
    row.append(html("td", "", losses.has(step) ? short(losses.get(step)) : ""));
    row.append(html("td", "", scores.has(step) ? scores.get(step).toFixed(2) : ""));
    body.append(row);
  }
  const thead = html("thead");
  thead.append(head);
  table.append(thead, body);
  box.append(table);
  details.append(box);
  return details;
}

// Show the longest training, as the terminal does.
function showTrainings(place, trainings) {
  const steps = (training) =>
    Math.max(0, ...[...training.losses, ...training.scores].map(([step]) => step));
  const longest = trainings.reduce(
    (best, one) => (best && steps(best) > steps(one) ? best : one), null);
  place.hidden = !longest || steps(longest) === 0;
  if (place.hidden) {
    place.replaceChildren();
    return;
  }
  const isOpen = place.querySelector("details")?.open ?? false;
  const step = steps(longest);
  const details = figuresTable(longest);
  details.open = isOpen;
  place.replaceChildren(
    html("h2", "", `${longest.kata}: training on ${longest.title}`),
    chart(longest, step),
    html("p", "chart-summary", summary(longest, step)),
    details,
  );
}
