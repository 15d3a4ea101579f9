// The guide takes the place of the article, and whoever was in that goes on where the guide says the same.

import { viewAround } from "./view.js";

const NEAR = 16; // px
const TURNS = 8;

/**
 * An area that was opened is shown at the same height of the window, or the article stays.
 * @param {import("./element-runtime.js").Session} session
 * @param {import("./loader.js").Tools} tools
 */
export async function takePlace(session, tools) {
  const { host, root } = session;
  const opened = /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll("details[data-area][open]"));
  const its = opened.length === 1 ? opened[0] : undefined;
  // Or the button that has asked for the guide.
  const focused = /** @type {HTMLElement | null} */ (host.querySelector(":focus:not([slot], [slot] *)") ?? host.shadow.activeElement);
  session.begin();
  // What a reader has opened counts for more than what the page asks for.
  session.quietly(() => session.select(its?.dataset.area || (host.wish ?? "")));
  // The app answers behind what is under way, and still before anything is painted. Until it has, what measures sees
  // the guide nowhere: it would count as moved.
  for (let turn = 0; turn < TURNS; turn++) await undefined;
  const top = its?.getBoundingClientRect().top ?? 0;
  const { box, top: edge } = viewAround(host);
  /** @type {[Element, number][]} */
  const boxes = [];
  for (let at = /** @type {Element} */ (host), next; (next = viewAround(at).box) !== at; at = next) boxes.push([next, next.scrollTop]);
  const before = host.getBoundingClientRect().bottom;
  host.article.hidden = true;
  root.hidden = false;
  if (its) {
    const off = () => (root.querySelector("#heading-" + session.area())?.getBoundingClientRect().top ?? top) - top;
    // What one box cannot, the next one does.
    for (const [it] of boxes) it.scrollBy({ top: off(), behavior: "instant" });
    try {
      tools.heed(session.area() !== its.dataset.area || Math.abs(off()) > NEAR);
    } catch (error) {
      session.end();
      for (const [it, was] of boxes) it.scrollTo({ top: was, behavior: "instant" });
      focused?.focus({ preventScroll: true });
      throw error;
    }
  } else if (before <= edge && !CSS.supports("overflow-anchor", "auto")) {
    // Whoever reads on below stays there; most browsers see to that themselves.
    box.scrollBy({ top: host.getBoundingClientRect().bottom - before, behavior: "instant" });
  }
  const area = /** @type {HTMLElement | null | undefined} */ (focused?.closest("[data-area]"))?.dataset.area ?? session.area();
  const areas = session.areas();
  // The article begins with a link that stands in the guide, too.
  const same = () => (focused?.matches("a") ? /** @type {HTMLElement | null} */ (root.querySelector(".own-page")) : areas[0]);
  if (focused) (areas.find((it) => it.value === area) ?? same())?.focus({ preventScroll: its !== undefined });
}
