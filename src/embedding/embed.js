// Sciatica Guide: gives its frames on this page the height of their content (protocol sg/1). No dependencies,
// no cookies; it talks to the frames alone. Without this script a frame scrolls inside, and nothing is lost.

import { PATIENCE, say } from "./messages.js";

const LOWEST = 120;
const HIGHEST = 40000; // px
const RATE = 20; // messages a second
const RUNAWAY = { grows: 20, within: 3000 }; // ms
const EVENTS = ["ready", "book", "select", "fallback"];
const script = document.currentScript;
const origin = new URL(script instanceof HTMLScriptElement ? script.src : location.href).origin;

/**
 * A frame of the guide, with what a page may call.
 * @typedef {HTMLIFrameElement & { select?: (area: string) => void, reset?: () => void }} Frame
 */
/**
 * What this script knows of a frame.
 * @typedef {object} State
 * @property {string} nonce
 * @property {number} height
 * @property {number[]} grows
 * @property {number[]} times
 * @property {() => void} greet
 * @property {boolean} [answered]
 * @property {boolean} [frozen]
 */
/** @type {Map<Frame, State>} */
const frames = new Map();

/** @param {Frame} frame */
function adopt(frame) {
  const random = crypto.getRandomValues(new Uint8Array(16));
  const nonce = btoa(String.fromCharCode(...random));
  const send = (/** @type {object} */ message) => frame.contentWindow?.postMessage({ sg: 1, n: nonce, ...message }, "*");
  const greet = () => send({ t: "init", theme: frame.dataset.theme });
  /** @type {State} */
  const it = { nonce, greet, height: 0, grows: [], times: [] };
  frames.set(frame, it);
  frame.select = (area) => send({ t: "select", area });
  frame.reset = () => send({ t: "reset" });
  frame.addEventListener("load", greet);
  greet();
  // A lazy frame only has to answer once it is near.
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    setTimeout(() => it.answered || !frame.isConnected || silent(frame), PATIENCE);
  });
  watch.observe(frame);
}

addEventListener("message", (event) => {
  const [frame, it] = [...frames].find(([known]) => known.isConnected && event.source === known.contentWindow) ?? [];
  // A sandboxed frame has no origin.
  if (!frame || !it || (event.origin !== "null" && event.origin !== origin)) return;
  const { sg, n, t, h, y } = Object(event.data);
  const now = performance.now();
  it.times = it.times.filter((time) => now - time < 1000);
  if (sg !== 1 || it.times.length >= RATE) return;
  it.times.push(now);
  if (t === "hello") return it.greet();
  if (n !== it.nonce) return;
  it.answered = true;
  if (t === "height") resize(frame, it, h, now);
  if (t === "reveal") reveal(frame, it, y);
  if (EVENTS.includes(t)) frame.dispatchEvent(new CustomEvent("sg-" + t, { detail: event.data }));
});

/**
 * @param {Frame} frame
 * @param {State} it
 * @param {number} wanted
 * @param {number} now
 */
function resize(frame, it, wanted, now) {
  if (it.frozen || !Number.isFinite(wanted)) return;
  const height = Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(wanted)));
  if (Math.abs(height - it.height) < 2) return;
  it.grows = height > it.height ? [...it.grows, now].filter((time) => now - time < RUNAWAY.within) : [];
  it.frozen = it.grows.length > RUNAWAY.grows;
  if (it.frozen) {
    say("warn", "SG402", "the frame grows without end; it keeps its height and scrolls inside. Remove CSS that ties its height to its content.");
    return;
  }
  it.height = height;
  frame.style.setProperty("height", height + "px", "important");
  frame.style.setProperty("min-height", "0", "important");
}

/**
 * Brings a place in the frame into view, for a visitor who is inside the frame right now.
 * @param {Frame} frame
 * @param {State} it
 * @param {number} y
 */
function reveal(frame, it, y) {
  if (document.activeElement !== frame || !Number.isFinite(y)) return;
  const top = frame.getBoundingClientRect().top + Math.min(it.height, Math.max(0, y));
  if (top > 0 && top < innerHeight * 0.6) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollBy({ top: top - 16, behavior: calm ? "auto" : "smooth" });
}

/** @param {Frame} frame */
function silent(frame) {
  say("warn", "SG401", "the frame does not answer; add " + origin + " to frame-src of this page's Content-Security-Policy. The link below the frame opens the guide.");
  /** @type {HTMLElement | null | undefined} */
  const link = frame.parentElement?.querySelector('a[href^="' + origin + '"]');
  link?.style.setProperty("font-weight", "700");
}

// Page builders put frames in late, and take them out again.
function find() {
  for (const frame of frames.keys()) if (!frame.isConnected) frames.delete(frame);
  /** @type {NodeListOf<Frame>} */
  const here = document.querySelectorAll("iframe.sciatica-guide");
  for (const frame of here) {
    if (!frames.has(frame) && frame.src.startsWith(origin + "/")) adopt(frame);
  }
}
find();
new MutationObserver(find).observe(document.documentElement, { childList: true, subtree: true });
