// What stands behind the # of the guide's address: wishes by name, in any order. The one reader of them, for page and
// frame, before the app is there and beside it.

/**
 * What the address asks for; nothing of a text that is damaged.
 * @param {string} name
 * @param {string} address what stands in it, or stood
 */
export function wish(name, address = location.hash) {
  const part = address.slice(1).split("&").find((it) => it.startsWith(name + "="));
  try {
    return part === undefined ? null : decodeURIComponent(part.slice(name.length + 1));
  } catch {
    return "";
  }
}

/**
 * The control of an area.
 * @param {unknown} area
 */
export const controlOf = (area) =>
  [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('[name="area"]'))].find((it) => it.value === area);

/**
 * The area that the address named last.
 * @type {string | null}
 */
let opened = null;

/** Opens the area that the address names, now and whenever it changes: but the way back keeps what was chosen since. */
export function followArea() {
  openArea();
  addEventListener("hashchange", () => (wish("area") !== opened || controlOf(opened)?.checked) && openArea());
  // The app leads there, unless the reader is somewhere else by now.
  addEventListener("sg-status", () => scrollY === 0 && controlOf(wish("area"))?.checked && openArea(), { once: true });
}

/** As if it was chosen in the list. */
function openArea() {
  const area = wish("area");
  const control = controlOf(area);
  if (control) {
    opened = area;
    control.checked = true;
    control.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (area !== null) refuse("area", "use lumbar, glutes, piriformis or hamstrings");
}

/**
 * One line for a wish that cannot be met.
 * @param {string} name
 * @param {string} remedy
 */
export function refuse(name, remedy) {
  console.warn("Sciatica Guide SG304: " + name + " in the address cannot be used; " + remedy + ".");
}
