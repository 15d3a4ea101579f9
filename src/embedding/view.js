// What a visitor can see of a page around one of its elements.

const HANGS = 24; // px
const STEP = 8; // px

/**
 * What an element stands in, across the trees that parts of a page have of their own.
 * @param {Element} element
 */
export function outer(element) {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? /** @type {Element | null} */ (root instanceof ShadowRoot && root.host);
}

/** @param {Element} element */
function scrolls(element) {
  const overflow = (/** @type {Element} */ it) => getComputedStyle(it).overflowY;
  // What it says, it says of the window.
  const isWindow = element.matches("body") && overflow(/** @type {Element} */ (outer(element))) === "visible";
  return !isWindow && /auto|scroll/.test(overflow(element)) && element.scrollHeight > element.clientHeight;
}

/**
 * The box that scrolls an element, and between which heights of the window one looks into it. At its top, `padding`
 * is what it asks to keep free, and `extra` what a bar covers beyond that.
 * @param {Element} element
 */
export function viewAround(element) {
  let box = outer(element) || element;
  while (outer(box) && !scrolls(box)) box = /** @type {Element} */ (outer(box));
  const rect = outer(box) ? box.getBoundingClientRect() : undefined;
  // Within its edge: from there on its content shows, and bars stick.
  const from = Math.max(0, rect ? rect.top + box.clientTop : 0);
  const padding = parseFloat(getComputedStyle(box).scrollPaddingTop) || 0;
  const { left, width } = element.getBoundingClientRect();
  let top = from;
  // A bar may hang a little lower, and another one below it.
  for (let y = from; y < top + HANGS; y += STEP) {
    /** @type {Element | null} */
    let bar = document.elementFromPoint(left + width / 2, y + 1);
    while (bar && !/fixed|sticky/.test(getComputedStyle(bar).position)) bar = outer(bar);
    const under = bar && !bar.contains(element) ? bar.getBoundingClientRect().bottom : 0;
    // What covers half of the window is no bar, and goes before anybody reads on.
    if (under > top && under < innerHeight / 2) top = under;
  }
  const extra = Math.max(0, top - from - padding);
  // In pages of the old kind the body stands for the window.
  if (!rect) box = document.scrollingElement ?? box;
  return { box, padding, extra, top: from + padding + extra, bottom: Math.min(innerHeight, rect?.bottom ?? innerHeight) };
}
