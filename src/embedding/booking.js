// The booking links. Their address is a template: the massage type goes in where the visitor taps a type's own
// link, the chosen area only while a box says so.

import { BOOKING_ADDRESS } from "./slots.js";

/**
 * From within another page the links lead `away` into a page of their own.
 * @param {ParentNode} guide
 * @param {string | undefined} template
 */
export function setBooking(guide, template = "", away = false) {
  const share = /** @type {HTMLElement | null} */ (guide.querySelector(".share"));
  const areas = /** @type {NodeListOf<HTMLInputElement>} */ (guide.querySelectorAll("[name=area]"));
  const shared = share?.querySelector(":checked") ? [...areas].find((it) => it.checked)?.value : undefined;
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (guide.querySelectorAll(".book"))) {
    const { type } = link.dataset;
    link.hidden = !template || (type !== undefined && !template.includes("{type}"));
    if (away) Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
    if (link.hidden) link.removeAttribute("href");
    else link.href = template.replace("{type}", type ?? "").replace("{area}", (type === undefined && shared) || "");
  }
  const again = () => setBooking(guide, template, away);
  for (const it of areas) it.onchange = again;
  if (share) Object.assign(share, { hidden: !template.includes("{area}"), onchange: again });
}

/**
 * The address of booking that the guide was built with.
 * @param {ParentNode} guide
 */
export function builtInBooking(guide) {
  return /** @type {HTMLElement | null} */ (guide.querySelector(".way-on .book"))?.dataset.template;
}

/**
 * @param {string | null} text
 * @returns {text is string}
 */
export function isBookingAddress(text) {
  return text !== null && new RegExp(BOOKING_ADDRESS).test(text);
}
