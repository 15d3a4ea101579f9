// What sticks within the guide stays clear of what the page around keeps, or lays, over its top.

import { keepApart } from "./bars.js";
import { viewAround } from "./view.js";

const CALM = 100; // ms without a scroll

/**
 * Measures while nothing moves: at rest, and before a choice is answered. In between bars of a page are on their way.
 * @param {Element} host
 * @param {Element} root
 * @param {HTMLElement} guide
 * @returns {() => void} ends it
 */
export function keepClear(host, root, guide) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let last = 0;
  let doubted = false;
  const measure = () => {
    timer = undefined;
    const { padding, extra } = viewAround(host);
    // A bar that seems to be gone may be on its way: it counts until a second look agrees.
    doubted = extra < last && !doubted;
    if (doubted) return later();
    last = extra;
    guide.style.setProperty("--sticky-top", padding + extra + "px");
    guide.style.setProperty("--cover", extra + "px");
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(measure, CALM);
  };
  for (const kind of ["click", "change"]) root.addEventListener(kind, () => timer ?? measure(), true);
  addEventListener("resize", later);
  // Of whatever scrolls around the guide.
  document.addEventListener("scroll", later, { capture: true, passive: true });
  measure();
  const stop = keepApart(guide);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener("resize", later);
    document.removeEventListener("scroll", later, { capture: true });
  };
}
