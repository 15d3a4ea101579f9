// Runs in every document in a world of its own, before the document's scripts: says where an area can be tapped, and
// notes when one could be seen first, and how long after the lift of the finger its panel showed.
globalThis.begin = (page) => {
  /** How long a panel may take before its tap counts as unanswered, in milliseconds. */
  const PATIENCE = 3000;
  /** How long the drawing moves after a choice, in milliseconds: a little more than its longest way. */
  const MOVING = 400;
  /** How much of a panel has to be in the window, in pixels. */
  const ENOUGH = 24;
  /** Points of an area's box, the middle first, where a finger may hit it. */
  const STEPS = [8, 6, 10, 4, 12, 2, 14];

  const found = { areaAt: null, panelAt: null, later: [], waiting: 0, interactions: new Map() };
  let lifted = false;
  /** How often everything was forgotten: nobody waits any longer for what came before. */
  let era = 0;

  const now = () => performance.timeOrigin + performance.now();
  const roots = () => (page.element
    ? [...document.querySelectorAll(page.element)].flatMap((it) => it.shadowRoot ?? [])
    : [document]);
  const all = (selector) => roots().flatMap((it) => [...it.querySelectorAll(selector)]);
  const seen = (it) => {
    const box = it.getBoundingClientRect();
    return box.width >= 1 && box.height >= 1 && it.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  // What waits to be found in the page has a box, and nothing to be seen in it.
  const open = (it) => seen(it) && (it.firstElementChild ?? it).checkVisibility();
  const inWindow = (it) => {
    const box = it.getBoundingClientRect();
    return box.bottom >= ENOUGH && box.top <= innerHeight - ENOUGH;
  };
  const panel = () => all(page.panel).filter((it) => open(it) && inWindow(it))
    .map((it) => it.textContent.slice(0, 300)).join();
  const frame = () => new Promise((done) => { requestAnimationFrame(done); });
  const task = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); done(); };
    port2.postMessage(0);
  });

  /** When the panel of an area shows: just after the frame that holds it. */
  async function shown(area, before) {
    const [begin, here] = [performance.now(), era];
    while (performance.now() - begin < PATIENCE && here === era) {
      await frame();
      const text = panel();
      if (text !== before && text.includes(page.names[area])) {
        await task();
        return now();
      }
    }
    return null;
  }

  async function lift(event) {
    const path = event.composedPath();
    const area = page.areas.findIndex((it) => all(it).some((one) => path.includes(one) || path.includes(one.control)));
    if (!event.isTrusted || area < 0) return;
    const first = !lifted;
    lifted = true;
    if (!first && found.panelAt === null) return;
    const here = era;
    found.waiting += 1;
    performance.mark(first ? "bench first lift" : "bench later lift");
    // Nobody stops waiting for the very first panel.
    const before = panel();
    let at = await shown(area, before);
    while (first && at === null) at = await shown(area, before);
    if (here !== era) return;
    if (at !== null) performance.mark(first ? "bench first panel" : "bench later panel");
    if (first) found.panelAt = at;
    else if (at !== null) found.later.push(at - performance.timeOrigin - event.timeStamp);
    found.waiting -= 1;
  }

  async function lookForArea() {
    while (!all(page.areas[page.first]).some(seen)) await frame();
    found.areaAt = now();
  }

  /** Whether a finger on a point of the window hits an element. */
  function hits(x, y, it) {
    let top = document.elementFromPoint(x, y);
    while (top?.shadowRoot) {
      const inner = top.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === top) break;
      top = inner;
    }
    // A control may lie over its label.
    return it.contains(top) || (it.control ?? it) === top;
  }

  /**
   * Where to tap an area: as near to its middle as it can be hit. `place` is where this document's window stands in
   * the outermost one, and how large that is. An area outside of it is scrolled into it, and has no point yet.
   */
  function point(area, place) {
    const it = all(page.areas[area]).find(seen);
    if (!it) return null;
    const box = it.getBoundingClientRect();
    for (const across of STEPS) {
      for (const down of STEPS) {
        const x = box.x + (box.width * across) / 16;
        const y = box.y + (box.height * down) / 16;
        const [outerX, outerY] = [x + place.x, y + place.y];
        const inside = outerX > 0 && outerY > 0 && outerX < place.width && outerY < place.height;
        if (inside && hits(x, y, it)) return { x: outerX, y: outerY };
      }
    }
    it.scrollIntoView({ block: "center", behavior: "instant" });
    return null;
  }

  /** Chooses areas in turn, without a finger, and says whether the last one's panel is there. */
  async function choose(times) {
    for (let at = 0; at < times; at += 1) {
      const it = all(page.areas[at % page.areas.length])[0];
      it.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, view: window }));
      await task();
      if (at % 25 === 0) await frame();
    }
    await frame();
    await task();
    const name = page.names[(times - 1) % page.areas.length];
    return all(page.panel).some((it) => open(it) && it.textContent.includes(name));
  }

  /** Starts to count later taps. */
  function forget() {
    era += 1;
    found.later.length = 0;
    found.waiting = 0;
    found.interactions.clear();
  }

  /** What came of the later taps, once each is answered or given up. */
  async function taps() {
    while (found.waiting > 0) await frame();
    await frame();
    await task();
    return { later: found.later, interactions: [...found.interactions.values()] };
  }

  /** How long the frames take in which the drawing moves, in milliseconds: after each choice, until it has come to rest. */
  async function frames() {
    const times = [];
    for (const selector of [...page.areas, ...page.moves]) {
      const it = all(selector)[0];
      if (!it) throw new Error("there is no " + selector);
      it.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, view: window }));
      // The frame that answers is another figure.
      await frame();
      await task();
      const begin = await frame();
      for (let last = begin; last - begin < MOVING; ) {
        const next = await frame();
        times.push(next - last);
        last = next;
      }
    }
    return times;
  }

  function elements(root = document) {
    const here = [...root.querySelectorAll("*")];
    return here.reduce((sum, it) => sum + (it.shadowRoot ? elements(it.shadowRoot) : 0), here.length);
  }

  globalThis.bench = {
    point,
    choose,
    elements,
    frame,
    frames,
    ready: () => all(page.areas[page.first]).some(seen),
    first: (area, place) => {
      const { areaAt, panelAt } = found;
      return { areaAt, panelAt, point: areaAt !== null && panelAt === null ? point(area, place) : null };
    },
    forget,
    taps,
  };
  addEventListener("pointerup", lift, { capture: true, passive: true });
  lookForArea();
  new PerformanceObserver((list) => list.getEntries().filter((it) => it.interactionId).forEach((it) => {
    const longest = Math.max(it.duration, found.interactions.get(it.interactionId) ?? 0);
    found.interactions.set(it.interactionId, longest);
  })).observe({ type: "event", durationThreshold: 16, buffered: true });
};
