// Sciatica Guide: gives its frames the height of their content.

import { PATIENCE, say } from "./messages.js";
import { viewAround } from "./view.js";

const GAP = 16; // px above a place that comes into view
const ROOM = 60; // px of a place that have to be seen
const PACE = 50; // ms from one height to the next
const GRACE = 2000; // ms from a page that is there to its first word
const MOST_GROWS = 20; // in a while
const WHILE = 3000; // ms
const HIGHEST = 1e6; // px that anybody means
const FOLLOWING = 4; // Node.DOCUMENT_POSITION_FOLLOWING
const EVENTS = ["ready", "book", "select", "fallback"];

/**
 * A frame of the guide, with what a page may call.
 * @typedef {HTMLIFrameElement & { isProbe?: boolean, select?: (area: string) => void, reset?: () => void }} Frame
 */
/**
 * What this script knows of a frame.
 * @typedef {object} State
 * @property {string} nonce
 * @property {number} height
 * @property {number} wanted
 * @property {number} [width]
 * @property {number[]} grows
 * @property {(message: object) => void} send
 * @property {() => void} greet
 * @property {ReturnType<typeof setTimeout>} [timer]
 * @property {HTMLElement | undefined} [marked]
 * @property {boolean} [answered]
 * @property {boolean} [frozen]
 */
/** @type {WeakMap<Frame, State>} */
const known = new WeakMap();

// Known by its address, which may come late: an editor may have taken the class away, and what stands in for an address
// until it comes is no frame of ours.
const frames = () => /** @type {Frame[]} */ ([...document.querySelectorAll("iframe[src*='v1/'][src*='embed.html']")]);
const originOf = (/** @type {Frame} */ frame) => new URL(frame.src).origin;
// The first one behind the frame that leads to the guide's own page.
const linkOf = (/** @type {Frame} */ frame) =>
  [.../** @type {HTMLCollectionOf<HTMLAnchorElement>} */ (document.links)].find(
    (it) => it.href.split("#")[0] === frame.src.replace(/v1\/(.*)embed\.html.*/, "$1") && frame.compareDocumentPosition(it) === FOLLOWING,
  );

const doubt = (/** @type {Frame} */ frame) => setTimeout(silent, GRACE, frame);

/** @param {Frame} frame */
function adopt(frame) {
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join();
  const send = (/** @type {object} */ message) => frame.contentWindow?.postMessage({ sg: 1, n: nonce, ...message }, "*");
  const greet = () => send({ t: "init", theme: frame.dataset.theme });
  /** @type {State} */
  const it = { nonce, send, greet, height: 0, wanted: 0, grows: [] };
  known.set(frame, it);
  frame.select = (area) => send({ t: "select", area });
  frame.reset = () => send({ t: "reset" });
  // Every engine loads a page of its own in place of one that forbids frames.
  frame.addEventListener("load", () => {
    greet();
    doubt(frame);
  });
  greet();
  // A lazy frame only has to answer once it is near.
  new IntersectionObserver((entries, watch) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    setTimeout(silent, PATIENCE, frame, true);
  }).observe(frame);
}

document.addEventListener("securitypolicyviolation", ({ effectiveDirective, disposition, blockedURI }) => {
  if (effectiveDirective === "frame-src" && disposition === "enforce") frames().filter((it) => blockedURI.startsWith(originOf(it))).forEach(doubt);
});

addEventListener("message", (event) => {
  const { sg, n, t, h, y } = Object(event.data);
  const frame = frames().find((it) => event.source === it.contentWindow);
  const it = frame && known.get(frame);
  // A sandboxed frame has no origin.
  if (sg !== 1 || !it || (event.origin !== "null" && event.origin !== originOf(frame))) return;
  if (t === "hello") it.greet();
  else if (n !== it.nonce) return;
  it.answered = true;
  it.marked?.style.removeProperty("font-weight");
  if (frame.isProbe) frame.remove();
  // What is no number, or none that can be meant, takes nothing from the last one.
  if (t === "height" && h > 0 && h < HIGHEST) {
    it.wanted = Math.ceil(h);
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
  const height = it.wanted;
  const width = frame.clientWidth;
  // A page may take back what it was given.
  if (it.frozen || frame.style.height === height + "px") return;
  const now = performance.now();
  // A narrower frame has every reason to grow.
  it.grows = height > it.height && width === it.width ? [...it.grows, now].filter((time) => now - time < WHILE) : [];
  it.frozen = it.grows.length > MOST_GROWS;
  if (it.frozen) {
    it.send({ t: "scroll" });
    return say("warn", "SG402", "the frame grows without end; remove CSS that ties its height to its content.");
  }
  const { box, top } = viewAround(frame);
  const before = frame.getBoundingClientRect().bottom;
  it.height = height;
  it.width = width;
  // The least height counts for more than any greatest one, and no line of boxes makes it less.
  for (const name of ["height", "min-height"]) frame.style.setProperty(name, height + "px", "important");
  // Places are measured next: it is as high at once, whatever a page lets everything take its time for.
  frame.style.transition = "none";
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
  const rect = frame.getBoundingClientRect();
  // A page may show all that it holds larger or smaller.
  const way = (y * rect.height) / it.height;
  const place = rect.top + way;
  if (place > top && place < bottom - ROOM) return;
  // The browser scrolls whatever scrolls, and keeps free what that asks for.
  frame.style.scrollMarginTop = (extra + GAP - way) / (frame.currentCSSZoom ?? 1) + "px";
  frame.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion)").matches ? "instant" : "smooth" });
  frame.style.scrollMarginTop = "";
}

/**
 * @param {Frame} frame
 * @param {boolean} [isSlow] or refused before this script came, which another frame finds out
 */
function silent(frame, isSlow) {
  const it = known.get(frame);
  if (!it || it.answered || !frame.isConnected) return;
  it.marked = linkOf(frame);
  it.marked?.style.setProperty("font-weight", "700");
  if (isSlow) {
    const probe = /** @type {Frame} */ (frame.cloneNode());
    // Whoever is not seen loads late, unless told otherwise.
    Object.assign(probe, { loading: "eager", isProbe: true }).style.display = "none";
    frame.after(probe);
  } else say("warn", "SG401", "the frame does not answer; open it, add " + originOf(frame) + " to frame-src, send no X-Frame-Options.");
}

// Page builders put frames in late, give them their address later, and take them out again.
function find() {
  for (const frame of frames()) {
    // Another copy of this script may have been first.
    // And other libraries give every element a method of that name.
    if (!Object.keys(frame).includes("select")) adopt(frame);
    // No printer breaks a frame between lines: with a link behind it, that is printed.
    const link = linkOf(frame);
    frame.toggleAttribute("data-linked", link?.toggleAttribute("data-linked", true) ?? false);
  }
}
find();
new MutationObserver(find).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["src"] });

try {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("@media print{iframe[data-linked]{display:none!important}a[data-linked]::after{content:' ' attr(href)}}");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
} catch {
  // Older engines print the frame.
}
