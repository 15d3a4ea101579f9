// Keys that the guide needs inside another page, which may have keys of its own.

/** @type {string | null} The key that the page around does not get. */
let kept = null;

/**
 * What a key does to a control is done. Pages with keys of their own leave those alone that are meant for a control;
 * from outside they cannot see which is.
 * @param {KeyboardEvent} event
 */
function keepKey(event) {
  const isOurs = /^(Arrow.*|Enter| )$/.test(event.key) && /** @type {Element} */ (event.target).matches("input, button, summary, a");
  // A first Escape closes a meaning, and not what of the page lies around the guide.
  const root = /** @type {Element} */ (event.currentTarget);
  const closes = event.key === "Escape" && "popover" in root && root.querySelector(":popover-open");
  if (!isOurs && !closes) return;
  kept = event.key;
  event.stopPropagation();
}

// Some pages listen for how a key ends, wherever the focus has come to by then.
addEventListener("keydown", () => (kept = null), true);
for (const kind of /** @type {const} */ (["keypress", "keyup"])) addEventListener(kind, (event) => event.key === kept && event.stopPropagation(), true);

/**
 * Keeps the keys that something inside `root` needs from the page around it.
 * @param {HTMLElement} root
 */
export function keepKeys(root) {
  root.addEventListener("keydown", keepKey);
}
