// Before the app is there, and if it never comes: tells the stylesheet what the controls say, as the app does from
// then on. It stands in the page, so that the first tap is answered before any code has loaded.

import { CLASSES, STATES } from "./slots.js";
import { heal } from "./whole.js";

const main = /** @type {HTMLElement} */ (document.querySelector("main"));
let due = 0;
/** From then on the app tells, and asks for every frame that it needs. */
const isLive = () => "ready" in main.dataset;
const tell = () => {
  cancelAnimationFrame(due);
  if (isLive()) return;
  tellWords();
  drawSoon();
};
/** Beside the controls, what an app that stopped has left. */
const tellWords = () => {
  const guide = main.querySelector(".guide");
  if (!guide || isLive()) return;
  const found = (/** @type {string} */ selector) => selector && guide.querySelector(selector);
  const on = Object.keys(STATES).filter((name) => {
    const [selector = "#" + name + ":checked", unless = ""] = STATES[name] ?? [];
    return found(selector) && !found(unless);
  });
  guide.className = ["guide live", ...on].join(" on-") + (main.dataset.stop ?? "");
};
/** The drawing follows what is read: to read and paint it takes a phone longer than everything else. */
const drawSoon = () => requestAnimationFrame(() => setTimeout(draw));
const draw = () => {
  const [guide, stage, held] = [".guide", ".stage", ".art noscript"].map((it) => main.querySelector(it));
  if (held?.parentElement) {
    held.parentElement.innerHTML = asHtml(held.textContent ?? "");
    // What it shows at first needs no state, and does not fade in.
    drawSoon();
  } else if (guide && stage && !isLive()) {
    stage.className = guide.className.replace("guide", "stage").replaceAll(" on-", " as-");
  }
};
/** @type {{ createHTML(text: string): unknown } | undefined} */
let policy;
const asHtml = (/** @type {string} */ text) => {
  policy ??= globalThis.trustedTypes?.createPolicy("sciatica-drawing", { createHTML: (it) => it });
  return /** @type {string} */ (policy ? policy.createHTML(text) : text);
};
// None of the controls is there yet: what is on at first is known.
/** @type {Element} */ (main.querySelector(".guide")).className = CLASSES;
// A page that was saved while the app ran has it no more.
delete main.dataset.ready;
main.addEventListener("change", tell);
// What of a panel lies below the window is laid out a frame later: what is read first shows sooner. The app has all of
// them laid out before.
main.addEventListener("change", ({ target }) => {
  if (isLive()) return;
  const below = main.querySelectorAll("#panel-" + /** @type {HTMLInputElement} */ (target).value + " :is(.types, .tell)");
  for (const it of below) it.animate({ contentVisibility: ["hidden", "hidden"] }, 9);
});
// A tap moves the focus, too: what it changes says the same.
for (const kind of ["focusin", "focusout"]) {
  main.addEventListener(kind, () => {
    cancelAnimationFrame(due);
    if (!isLive()) due = requestAnimationFrame(tell);
  });
}
// The browser has found in a panel what a reader looks for.
main.addEventListener("beforematch", (event) => {
  const panel = /** @type {Element} */ (event.target).id;
  const area = panel.startsWith("panel-") && main.querySelector("#area-" + panel.slice(6));
  if (area instanceof HTMLInputElement) area.checked = true;
  tell();
});
// A form is reset after its event.
main.addEventListener("reset", () => setTimeout(tell));
addEventListener("hashchange", tell);
addEventListener("DOMContentLoaded", () => {
  tellWords();
  (globalThis.requestIdleCallback ?? setTimeout)(draw, { timeout: 1000 });
});
addEventListener("load", heal);
