// What sticks at an edge of the guide: how high its words have made it is known once it stands there.

/** What sticks beside it, or is led to there. */
const BESIDE = { ".bar": ".apart, .sight", ".dock": ".result-bar" };

/**
 * Tells the stylesheet how far off an edge the next thing keeps, as `--past`.
 * @param {HTMLElement} guide
 * @returns {() => void} ends it
 */
export function keepApart(guide) {
  const measure = () => {
    for (const [edge, others] of Object.entries(BESIDE)) {
      const bar = /** @type {HTMLElement | null} */ (guide.querySelector(edge));
      if (!bar) continue;
      const past = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
      for (const it of /** @type {NodeListOf<HTMLElement>} */ (guide.querySelectorAll(others))) {
        const style = getComputedStyle(it);
        const known = style.getPropertyValue("--past");
        const unit = known.endsWith("em") ? parseFloat(style.fontSize) : 1;
        // What the stylesheet says is true nearly always, and to hear it again costs all styles within.
        if (Math.abs(past - parseFloat(known) * unit) > 1) it.style.setProperty("--past", past + "px");
      }
    }
  };
  const watch = new ResizeObserver(measure);
  for (const edge of Object.keys(BESIDE)) for (const it of guide.querySelectorAll(edge)) watch.observe(it);
  // A low window has nothing stick, and leaves the sizes as they are.
  addEventListener("resize", measure);
  return () => {
    watch.disconnect();
    removeEventListener("resize", measure);
  };
}
