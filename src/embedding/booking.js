// The booking links. Their address is a template: the massage type goes in where the visitor taps a type's own
// link, the area only while a box says so.

import { BOOKING_ADDRESS } from "./slots.js";

/**
 * From within another page the links lead `away` into a page of their own.
 * @param {ParentNode} guide
 * @param {string | undefined} template
 */
export function setBooking(guide, template = "", away = false) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (guide.querySelectorAll(".book"))) {
    const { type } = link.dataset;
    /** @type {HTMLInputElement | null | undefined} */
    const shared = link.parentElement?.querySelector(".share input:checked");
    link.hidden = !template || (type !== undefined && !template.includes("{type}"));
    if (away) Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
    if (link.hidden) link.removeAttribute("href");
    else link.href = template.replace("{type}", type ?? "").replace("{area}", shared?.value ?? "");
  }
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (guide.querySelectorAll(".share"))) {
    box.hidden = !template.includes("{area}");
    box.onchange = () => setBooking(guide, template, away);
  }
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
