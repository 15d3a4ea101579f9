// The booking links. Their address is a template: the massage type goes in where the visitor taps a type's own
// link, the chosen area only while a box says so. A type may have an address of its own.

import { BOOKING_ADDRESS } from "./slots.js";

/**
 * Addresses by massage type; the general one has no name.
 * @typedef {Record<string, string>} Booking
 */

/**
 * From within another page the links lead `away` into a page of their own. A page that names its own general address
 * means nothing of what the guide was built with.
 * @param {ParentNode} guide
 * @param {Readonly<Booking>} wished
 * @param {boolean} away
 * @param {boolean} isOff the host page wants none
 */
export function setBooking(guide, wished = {}, away = false, isOff = false) {
  const share = /** @type {HTMLElement | null} */ (guide.querySelector(".share"));
  const areas = /** @type {NodeListOf<HTMLInputElement>} */ (guide.querySelectorAll("[name=area]"));
  const shared = share?.querySelector(":checked") ? [...areas].find((it) => it.checked)?.value : undefined;
  const { "": own, ...types } = wished;
  const general = own ?? builtInBooking(guide) ?? "";
  // Where types have addresses, the general one stands in for those that have none.
  const standsIn = general.includes("{type}") || Object.keys(types).length > 0;
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (guide.querySelectorAll(".book"))) {
    const { type, template: built } = link.dataset;
    const template = types[type ?? ""] ?? ((own === undefined && built) || (type === undefined || standsIn ? general : ""));
    link.hidden = isOff || !template;
    if (away) Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
    if (link.hidden) link.removeAttribute("href");
    else link.href = template.replaceAll("{type}", type ?? "").replaceAll("{area}", (type === undefined && shared) || "");
  }
  const again = () => setBooking(guide, wished, away, isOff);
  for (const it of areas) it.onchange = again;
  // A reset changes the controls after its event, and tells none of them.
  const form = areas[0]?.form;
  if (form) form.onreset = () => setTimeout(again);
  if (share) Object.assign(share, { hidden: isOff || !general.includes("{area}"), onchange: again });
}

/**
 * The address of booking that the guide was built with.
 * @param {ParentNode} guide
 */
export function builtInBooking(guide) {
  return /** @type {HTMLElement | null} */ (guide.querySelector(".way-on .book"))?.dataset.template;
}

/**
 * What a snippet says of booking: a general address, and words such as `swedish=https://…`. What cannot be used is
 * refused by itself; in its place stays what the guide was built with.
 * @param {ParentNode} guide
 * @param {string | null} general
 * @param {string | null} ofTypes
 * @param {(what: string, remedy: string) => void} refuse
 */
export function wishedBooking(guide, general, ofTypes, refuse) {
  const remedy = "write https://, the host and the path, without a space";
  /** @type {Booking} */
  const wished = {};
  if (general && !isBookingAddress(general)) refuse(general, remedy);
  else if (general) wished[""] = general;
  const links = /** @type {NodeListOf<HTMLElement>} */ (guide.querySelectorAll(".book[data-type]"));
  const types = new Set([...links].map((it) => it.dataset.type ?? ""));
  for (const word of ofTypes?.split(/\s+/).filter(Boolean) ?? []) {
    const [, type = word, address = ""] = /^([^=]*)=(.*)$/.exec(word) ?? [];
    if (!types.has(type)) refuse(type, "write a massage type, = and its address; the types are " + [...types].join(", "));
    else if (!isBookingAddress(address)) refuse(word, remedy);
    else wished[type] = address;
  }
  return wished;
}

/** @param {string} text */
function isBookingAddress(text) {
  return new RegExp(BOOKING_ADDRESS).test(text);
}
