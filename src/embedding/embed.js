// Sciatica Guide: gives its frames their height.

import { PATIENCE, say } from "./messages.js";
import { viewAround } from "./view.js";

const GAP = 16; // px above a place that comes into view
const ROOM = 188; // px that have to be seen: 60 of a place that is told to the 128 px above it
const PACE = 50; // ms from one height to the next
const GRACE = 2000; // ms from a page that is there to its first word
const MOST_GROWS = 20; // in a while
const WHILE = 3000; // ms
const HIGHEST = 1e6; // px that anybody means
const FOLLOWING = 4; // Node.DOCUMENT_POSITION_FOLLOWING
const EVENTS = ["select", "ready", "book", "fallback"];
// Known by its address, which may come late: an editor may have taken the class away, and what stands in for an address
// until it comes is no frame of ours.
const FRAMES = "iframe[src*='v1/'][src*='embed.html']";
/** Of what is put into a shadow tree nobody tells: every element is asked for its own. */
const EVERYWHERE = "*";

/**
 * A frame of the guide, with what a page may call.
 * @typedef {HTMLIFrameElement & { isProbe?: boolean, select?: (area: string) => void, reset?: () => void }} Frame
 */
/**
 * What hears of a frame: its own messages, and doubts whether it is there.
 * @typedef {{ hear: (event: MessageEvent) => void, doubt: () => void }} Ears
 */
/** @type {WeakMap<Frame, Ears>} */
const known = new WeakMap();
/** @type {CSSStyleSheet | undefined} */
let paper;

/**
 * @param {ParentNode} tree
 * @param {string} where
 * @returns {Frame[]}
 */
const framesIn = (tree, where) =>
  [...tree.querySelectorAll(where)].flatMap((it) => (it.matches(FRAMES) ? /** @type {Frame} */ (it) : it.shadowRoot ? framesIn(it.shadowRoot, where) : []));
const treeOf = (/** @type {Frame} */ frame) => /** @type {Document} */ (frame.getRootNode());
const originOf = (/** @type {Frame} */ frame) => new URL(frame.src).origin;
// The first one behind the frame that leads to the guide's own page. A form may have the name of what a document has,
// such as its links.
const linkOf = (/** @type {Frame} */ frame) =>
  [.../** @type {NodeListOf<HTMLAnchorElement>} */ (treeOf(frame).querySelectorAll("a"))].find(
    (it) => it.origin + it.pathname === frame.src.replace(/v1\/(.*)embed\.html.*/, "$1") && frame.compareDocumentPosition(it) === FOLLOWING,
  );

/** @param {Frame} frame */
function adopt(frame) {
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join();
  let height = 0;
  let wanted = 0;
  let width = 0;
  let grows = 0;
  let since = 0;
  let isAnswered = false;
  /** @type {ReturnType<typeof setTimeout> | 0} */
  let timer = 0;
  /** @type {HTMLElement | undefined} */
  let marked;
  const send = (/** @type {object} */ message) => frame.contentWindow?.postMessage({ sg: 1, n: nonce, ...message }, "*");
  /** @type {object | undefined} */
  let wish;
  const greet = () => {
    send({ t: "init", theme: frame.dataset.theme });
    if (wish) send(wish);
  };
  const doubt = () => setTimeout(silent, GRACE);
  const mark = (/** @type {string} */ weight) => {
    if (marked) marked.style.fontWeight = weight;
  };

  const resize = () => {
    timer = 0;
    // A page may take back what it was given.
    if (frame.style.height === wanted + "px") return;
    const now = Date.now();
    // A narrower frame has every reason to grow. What has grown without end does not begin anew.
    if (grows <= MOST_GROWS && (wanted < height || width !== frame.clientWidth || now - since > WHILE)) {
      grows = 0;
      since = now;
    }
    if (++grows > MOST_GROWS) {
      send({ t: "scroll" });
      return say("warn", "SG402", "the frame grows without end; remove CSS that ties height to content.");
    }
    const before = frame.getBoundingClientRect().bottom;
    const { box, top } = viewAround(frame);
    height = wanted;
    width = frame.clientWidth;
    // The least height counts for more than any greatest one, and no line of boxes makes it less. Places are measured
    // next: it is as high at once, whatever a page lets everything take its time for.
    frame.style.cssText += ";height:" + height + "px!important;min-height:" + height + "px!important;transition:none!important";
    // Whoever reads on below stays there; most browsers see to that themselves.
    if (before <= top && !CSS.supports("overflow-anchor", "auto")) {
      box.scrollBy({ top: frame.getBoundingClientRect().bottom - before, behavior: "instant" });
    }
  };

  // Brings a place in the frame into view: the frame asks for it only while somebody uses it. Each box scrolls by itself,
  // from within, and the next one does what it cannot: engines that are asked for all at once end up elsewhere.
  const reveal = (/** @type {number} */ y) => {
    const rect = frame.getBoundingClientRect();
    // A page may show all that it holds larger or smaller.
    let place = rect.top + (y * rect.height) / wanted;
    /** @type {Element} */
    let at = frame;
    for (let view; (view = viewAround(at)).box !== at; at = view.box) {
      const { box, bottom, top } = view;
      if (place > top && place < bottom - ROOM) continue;
      // The window scrolls as it is seen.
      const zoom = (box.parentElement && box.currentCSSZoom) ?? 1;
      const way = Math.min(box.scrollHeight - box.clientHeight - box.scrollTop, Math.max((place - top - GAP) / zoom, -Math.abs(box.scrollTop)));
      place -= way * zoom;
      box.scrollBy({ top: way, behavior: matchMedia("(prefers-reduced-motion)").matches ? "instant" : "smooth" });
    }
  };

  /** @param {boolean} [isSlow] or refused before this script came, which another frame finds out */
  const silent = (isSlow) => {
    if (!frame.isConnected || isAnswered) return;
    marked = linkOf(frame);
    mark("700");
    if (isSlow) {
      const probe = /** @type {Frame} */ (frame.cloneNode());
      // Whoever is not seen loads late, unless told otherwise.
      Object.assign(probe, { isProbe: true, loading: "eager" }).style.display = "none";
      frame.after(probe);
    } else say("warn", "SG401", "the frame does not answer; open it, add " + originOf(frame) + " to frame-src, send no X-Frame-Options.");
  };

  known.set(frame, {
    doubt,
    // Its window and the nonce say who speaks: a sandboxed frame has no origin, and an address may lead on to another.
    hear({ data }) {
      const { t, n, h, y } = data;
      // Whoever knows it has joined, and heard what was wished.
      if (n === nonce) wish = undefined;
      if (t === "hello") greet();
      else if (n !== nonce) return;
      isAnswered = true;
      mark("");
      if (frame.isProbe) frame.remove();
      // What is no number, or none that can be meant, takes nothing from the last one.
      if (t === "height" && h === Number(h) && h > 0 && h < HIGHEST) {
        wanted = h;
        // Of many heights the last one counts.
        timer ||= setTimeout(resize, PACE);
      }
      // Not before the height that goes with it: a page that becomes shorter ends a scroll that is under way.
      if (t === "reveal" && y < HIGHEST) setTimeout(reveal, 2 * PACE, y);
      if (EVENTS.includes(t)) frame.dispatchEvent(new CustomEvent("sg-" + t, { detail: data }));
    },
  });
  // Nobody may be there yet to hear it.
  frame.reset = () => send((wish = { t: "reset" }));
  frame.select = (area) => send((wish = { t: "select", area }));
  // Every engine loads a page of its own in place of one that forbids frames.
  frame.addEventListener("load", () => {
    doubt();
    greet();
  });
  greet();
  // A lazy frame only has to answer once it is near.
  new IntersectionObserver((entries, watch) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    setTimeout(silent, PATIENCE, true);
  }).observe(frame);
  try {
    // A part of a page may have a tree of its own, which no sheet of the page reaches.
    const { adoptedStyleSheets } = treeOf(frame);
    if (!paper) {
      paper = new CSSStyleSheet();
      paper.replaceSync("@media print{iframe[data-linked]{display:none!important}a[data-linked]::after{content:' ' attr(href)}}");
    }
    if (!adoptedStyleSheets.includes(paper)) adoptedStyleSheets.push(paper);
  } catch {
    // Older engines print the frame.
  }
}

document.addEventListener("securitypolicyviolation", ({ effectiveDirective, disposition, blockedURI }) => {
  if (effectiveDirective !== "frame-src" || disposition !== "enforce") return;
  for (const it of framesIn(document, EVERYWHERE)) if (blockedURI.startsWith(originOf(it))) known.get(it)?.doubt();
});

addEventListener("message", (event) => {
  if (Object(event.data).sg !== 1) return;
  const speaks = (/** @type {Frame} */ it) => event.source === it.contentWindow;
  const frame = framesIn(document, FRAMES).find(speaks) ?? framesIn(document, EVERYWHERE).find(speaks);
  if (!frame) return;
  meet(frame);
  known.get(frame)?.hear(event);
});

/** @param {Frame} frame */
function meet(frame) {
  // Another copy of this script may have been first.
  // And other libraries give every element a method of that name.
  if (!Object.keys(frame).includes("select")) adopt(frame);
  // No printer breaks a frame between lines: with a link behind it, that is printed.
  frame.toggleAttribute("data-linked", Boolean(linkOf(frame)?.toggleAttribute("data-linked", true)));
}

// Page builders put frames in late, give them their address later, and take them out again.
new MutationObserver(() => framesIn(document, FRAMES).forEach(meet)).observe(document, { subtree: true, childList: true, attributeFilter: ["src"] });
framesIn(document, EVERYWHERE).forEach(meet);
