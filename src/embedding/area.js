// What an event in the guide makes of the chosen area, in an element and in a frame.

/** @type {Readonly<Record<string, string>>} */
const ENDS = { change: "[name=stop]", click: "[data-act=tour], [data-act=tour] *", reset: ".explorer" };

/**
 * The area that a visitor has come to, or `null` where it has just become none; `undefined` where nothing is new.
 * @param {Event} event before the app has answered it
 * @param {Element} root
 */
export function areaAfter({ type, target }, root) {
  const it = /** @type {HTMLInputElement} */ (target);
  if (type === "change" && it.name === "area") return it.value;
  const ends = ENDS[type];
  return ends && it.matches(ends) && root.querySelector("[name=area]:checked") ? null : undefined;
}
