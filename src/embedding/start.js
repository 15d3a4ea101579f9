// Before the app is there, and if it never comes: tells the stylesheet what the controls say, as the app does from
// then on. It stands in the page, so that the first tap is answered before any code has loaded.

import { CLASSES, STATES } from "./slots.js";

const main = /** @type {HTMLElement} */ (document.querySelector("main"));
const tell = () => {
  const guide = main.querySelector(".guide");
  if (!guide || "ready" in main.dataset) return;
  const found = (/** @type {string} */ selector) => selector && guide.querySelector(selector);
  const on = Object.keys(STATES).filter((name) => {
    const [selector = "#" + name + ":checked", unless = ""] = STATES[name] ?? [];
    return found(selector) && !found(unless);
  });
  guide.className = ["guide live", ...on].join(" on-");
};
// None of the controls is there yet: what is on at first is known.
/** @type {Element} */ (main.querySelector(".guide")).className = CLASSES;
for (const kind of ["change", "focusin", "focusout"]) main.addEventListener(kind, tell);
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
addEventListener("DOMContentLoaded", tell);
