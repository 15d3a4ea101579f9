// What a host page says by the attributes of an element, as often as one changes: colours, what to hide, booking.

import { setBooking, wishedBooking } from "./booking.js";
import { applyTheme } from "./theme.js";

/** @typedef {import("./messages.js").Say} Say */

// What a host page may hide; never a caution, a warning sign or the disclaimer.
const HIDEABLE = ["header", "booking"];

const THEMES = ["auto", "light", "dark", "host"];

/**
 * One line for a wish that cannot be met.
 * @param {Say} say
 * @param {string} attribute
 * @param {(string | null)[]} words
 * @param {string[]} known
 */
export function checkWords(say, attribute, words, known) {
  for (const it of words) {
    if (it && !known.includes(it)) say("warn", "SG304", attribute + " " + it + " is unknown; use " + known.join(", ") + ".");
  }
}

/**
 * @param {import("./loader.js").Host} host
 * @param {HTMLElement} guide
 * @param {Say} say
 */
export function applyAttributes(host, guide, say) {
  const wish = (/** @type {string} */ name) => host.getAttribute(name);
  checkWords(say, "theme", [wish("theme")], THEMES);
  applyTheme(host, guide, say);
  checkWords(say, "mode", [wish("mode")], ["visit"]);
  guide.querySelector(".to-visit")?.toggleAttribute("hidden", wish("mode") !== "visit");
  const hidden = (wish("hide") ?? "").split(/\s+/);
  checkWords(say, "hide", hidden, HIDEABLE);
  const booking = wishedBooking(guide, wish("book-url"), wish("book-urls"), (what, remedy) =>
    say("warn", "SG304", "booking: " + what + " cannot be used; " + remedy + "."),
  );
  setBooking(guide, booking, true, hidden.includes("booking"));
  for (const it of /** @type {NodeListOf<HTMLElement>} */ (guide.querySelectorAll(".brand"))) it.hidden = hidden.includes("header");
}
