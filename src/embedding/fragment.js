// What stands behind the # of the guide's address: wishes by name, in any order. The app reads the area once more,
// by the same rules.

/**
 * What the address asks for; nothing of a text that is damaged.
 * @param {string} name
 */
export function wish(name) {
  const part = location.hash.slice(1).split("&").find((it) => it.startsWith(name + "="));
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

/** Opens the area that the address names; the app takes over from there. */
export function openArea() {
  const area = wish("area");
  const control = controlOf(area);
  if (control) control.checked = true;
  else if (area !== null) refuse("area", "use lumbar, glutes, piriformis or hamstrings");
}

/**
 * One line for a wish that cannot be met.
 * @param {string} name
 * @param {string} remedy
 */
export function refuse(name, remedy) {
  console.warn("Sciatica Guide SG304: " + name + " in the address cannot be used; " + remedy + ".");
}
