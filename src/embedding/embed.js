// Sciatica Guide: gives its frames on this page the height of their content (protocol sg/1), and talks to nobody
// else. Without this script a frame scrolls inside, and nothing is lost.

import { PATIENCE, say } from "./messages.js";
import { viewAround } from "./view.js";

const LOWEST = 120; // px
const GAP = 16; // px above a place that comes into view
const ROOM = 60; // px of a place that have to be seen
const PACE = 50; // ms from one height to the next
const RUNAWAY = { grows: 20, within: 3000, height: 1e6 }; // ms, px
const EVENTS = ["ready", "book", "select", "fallback"];

/**
 * A frame of the guide, with what a page may call.
 * @typedef {HTMLIFrameElement & { select?: (area: string) => void, reset?: () => void }} Frame
 */
/**
 * What this script knows of a frame.
 * @typedef {object} State
 * @property {string} nonce
 * @property {number} height
 * @property {number} wanted
 * @property {number} width
 * @property {number[]} grows
 * @property {(message: object) => void} send
 * @property {() => void} greet
 * @property {number} timer
 * @property {HTMLElement | undefined} [marked]
 * @property {boolean} [answered]
 * @property {boolean} [frozen]
 */
/** @type {WeakMap<Frame, State>} */
const known = new WeakMap();

// Its address may be written as seen from the page, and may come late.
const frames = () =>
  [.../** @type {NodeListOf<Frame>} */ (document.querySelectorAll("iframe.sciatica-guide"))].filter((it) => it.src.startsWith("http"));
const originOf = (/** @type {Frame} */ frame) => new URL(frame.src).origin;
// The first one behind the frame.
const linkOf = (/** @type {Frame} */ frame) =>
  [.../** @type {HTMLCollectionOf<HTMLAnchorElement>} */ (document.links)].find(
    (it) => it.href.startsWith(originOf(frame)) && frame.compareDocumentPosition(it) === Node.DOCUMENT_POSITION_FOLLOWING,
  );

/** @param {Frame} frame */
function adopt(frame) {
  const random = crypto.getRandomValues(new Uint8Array(16));
  const nonce = btoa(String.fromCharCode(...random));
  const send = (/** @type {object} */ message) => frame.contentWindow?.postMessage({ sg: 1, n: nonce, ...message }, "*");
  const greet = () => send({ t: "init", theme: frame.dataset.theme });
  /** @type {State} */
  const it = { nonce, send, greet, height: 0, wanted: 0, width: 0, timer: 0, grows: [] };
  known.set(frame, it);
  frame.select = (area) => send({ t: "select", area });
  frame.reset = () => send({ t: "reset" });
  const wait = (/** @type {number} */ time, /** @type {boolean} */ isOver) =>
    setTimeout(() => it.answered || !frame.isConnected || silent(frame, it, isOver), time);
  frame.addEventListener("load", () => {
    greet();
    wait(PATIENCE, true);
  });
  greet();
  // A lazy frame only has to answer once it is near.
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    wait(PATIENCE, false);
    // It may have been refused before this script came.
    wait(8 * PATIENCE, true);
  });
  watch.observe(frame);
}

addEventListener("message", (event) => {
  const { sg, n, t, h, y } = Object(event.data);
  const frame = frames().find((it) => event.source === it.contentWindow);
  const it = frame && known.get(frame);
  // A sandboxed frame has no origin.
  if (sg !== 1 || !it || (event.origin !== "null" && event.origin !== originOf(frame))) return;
  if (t === "hello") return it.greet();
  if (n !== it.nonce) return;
  it.answered = true;
  it.marked?.style.removeProperty("font-weight");
  if (t === "height" && Number.isFinite(h)) {
    it.wanted = h;
    // Of many heights the last one counts.
    it.timer ||= setTimeout(resize, PACE, frame, it);
  }
  // Not before the height that goes with it: a page that becomes shorter ends a scroll that is under way.
  if (t === "reveal" && Number.isFinite(y)) setTimeout(reveal, 2 * PACE, frame, it, y);
  if (EVENTS.includes(t)) frame.dispatchEvent(new CustomEvent("sg-" + t, { detail: event.data }));
});

/**
 * @param {Frame} frame
 * @param {State} it
 */
function resize(frame, it) {
  it.timer = 0;
  const height = Math.max(LOWEST, Math.ceil(it.wanted));
  const width = frame.clientWidth;
  if (it.frozen || Math.abs(height - it.height) < 2) return;
  const now = performance.now();
  // A narrower frame has every reason to grow.
  it.grows = height > it.height && width === it.width ? [...it.grows, now].filter((time) => now - time < RUNAWAY.within) : [];
  it.frozen = it.grows.length > RUNAWAY.grows || height > RUNAWAY.height;
  if (it.frozen) {
    it.send({ t: "scroll" });
    say("warn", "SG402", "the frame grows without end; it keeps its height and scrolls inside. Remove CSS that ties its height to its content.");
    return;
  }
  const { box, top } = viewAround(frame);
  const before = frame.getBoundingClientRect().bottom;
  Object.assign(it, { height, width });
  frame.style.setProperty("height", height + "px", "important");
  frame.style.setProperty("min-height", "0", "important");
  // Whoever reads on below stays there; most browsers see to that themselves.
  if (before <= top && !CSS.supports("overflow-anchor", "auto")) {
    box.scrollBy({ top: frame.getBoundingClientRect().bottom - before, behavior: "instant" });
  }
}

/**
 * Brings a place in the frame into view, for a visitor who is inside the frame right now.
 * @param {Frame} frame
 * @param {State} it
 * @param {number} y
 */
function reveal(frame, it, y) {
  if (document.activeElement !== frame) return;
  const { top, bottom, extra } = viewAround(frame);
  const place = frame.getBoundingClientRect().top + Math.min(it.height, Math.max(0, y));
  if (place > top && place < bottom - ROOM) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // The browser scrolls whatever scrolls, and keeps free what that asks for.
  const { scrollMarginTop } = frame.style;
  frame.style.scrollMarginTop = extra + GAP - y + "px";
  frame.scrollIntoView({ behavior: calm ? "instant" : "smooth" });
  frame.style.scrollMarginTop = scrollMarginTop;
}

// Slow, or never to come: nobody knows before it has loaded.
/**
 * @param {Frame} frame
 * @param {State} it
 * @param {boolean} isOver
 */
function silent(frame, it, isOver) {
  it.marked = linkOf(frame);
  it.marked?.style.setProperty("font-weight", "700");
  if (isOver) say("warn", "SG401", "the frame does not answer; add " + originOf(frame) + " to frame-src of this page's Content-Security-Policy. The link below the frame opens the guide.");
}

// Page builders put frames in late, give them their address later, and take them out again.
function find() {
  for (const frame of frames()) {
    // Another copy of this script may have been first.
    if (!frame.select) adopt(frame);
    // No printer breaks a frame between lines: with a link behind it, that is printed.
    const link = linkOf(frame);
    frame.toggleAttribute("data-linked", link !== undefined);
    link?.setAttribute("data-linked", "");
  }
}
find();
new MutationObserver(find).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["class", "src"] });

try {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("@media print{iframe[data-linked]{display:none!important}a[data-linked]::after{content:' ' attr(href)}}");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
} catch {
  // Older engines print the frame.
}
