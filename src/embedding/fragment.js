// What stands behind the # of the guide's address: wishes by name, in any order.

/** What the address asks for. */
export const wishes = new URLSearchParams(location.hash.slice(1));

/**
 * The control of an area.
 * @param {unknown} area
 */
export const controlOf = (area) =>
  [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('[name="area"]'))].find((it) => it.value === area);

/** Opens the area that the address names; the app takes over from there. */
export function openArea() {
  const control = controlOf(wishes.get("area"));
  if (control) control.checked = true;
  else if (wishes.has("area")) refuse("area", "use lumbar, glutes, piriformis or hamstrings");
}

/**
 * One line for a wish that cannot be met.
 * @param {string} name
 * @param {string} remedy
 */
export function refuse(name, remedy) {
  console.warn("Sciatica Guide SG304: " + name + " in the address cannot be used; " + remedy + ".");
}
