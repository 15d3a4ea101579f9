// Holds a host page's words to the rules of the build, and puts them in. Only a page with words of its own
// loads it.

import { __wbg_finalize_init, __wbg_get_imports, faults } from "./rules.js";
import { RULES, TEXTS } from "./slots.js";

const SHOWN = 3; // faults a line

/** @typedef {Record<string, string>} Texts */

/**
 * A function that puts the words into a guide; throws the fault that refuses them, all of them.
 * @param {unknown} content
 * @param {import("./element-runtime.js").Get} get
 * @returns {Promise<(root: Element) => void>}
 */
export async function overrides(content, get) {
  const texts = flat(content);
  const { instance, module } = await WebAssembly.instantiate(await get(RULES), __wbg_get_imports());
  __wbg_finalize_init(instance, module);
  const paths = Object.keys(texts);
  refuse("SG305", faults(paths, Object.values(texts)));
  /** @type {Texts} */
  const now = { ...TEXTS.facts, ...TEXTS.words };
  /** @type {Texts} */
  const then = { ...now, ...texts };
  /** @type {Map<string, string>} */
  const changed = new Map();
  for (const path of paths) changed.set(now[path] ?? "", then[path] ?? "");
  for (const pattern of TEXTS.composed) changed.set(composed(pattern, now), composed(pattern, then));
  /** @type {Map<string | null, string>} */
  const links = new Map();
  for (const path of TEXTS.links) if (path in texts) links.set(now[path] ?? "", then[path] ?? "");
  return (root) => {
    for (const element of root.querySelectorAll("*")) putIn(element, changed);
    for (const link of root.querySelectorAll("a[href]")) {
      const href = links.get(link.getAttribute("href"));
      if (href) link.setAttribute("href", href);
    }
    const booking = texts["studio.bookingLink"];
    if (!booking) return;
    // Addresses of types that the guide was built with are those of another studio.
    for (const link of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".book"))) {
      if (link.dataset.type) delete link.dataset.template;
      else link.dataset.template = booking;
    }
  };
}

const has = (/** @type {Readonly<Texts>} */ texts, /** @type {string} */ name) => Object.prototype.hasOwnProperty.call(texts, name);

/**
 * @param {unknown} it
 * @returns {it is Record<string, unknown>}
 */
const isObject = (it) => typeof it === "object" && it !== null && !Array.isArray(it);

/**
 * First pass, shape: texts by their places in the content file.
 * @param {unknown} content
 */
function flat(content) {
  /** @type {string[]} */
  const wrong = [];
  /** @type {Texts} */
  const texts = {};
  if (!isObject(content)) wrong.push("content: is no object; write {\"studio\": {…}, \"words\": {…}}");
  for (const [group, fields] of Object.entries(isObject(content) ? content : {})) {
    if (group !== "studio" && group !== "words") wrong.push(group + ": is unknown; use studio and words");
    else if (!isObject(fields)) wrong.push(group + ": is no object");
    else {
      for (const [name, text] of Object.entries(fields)) {
        // No text of its own.
        if (group === "studio" && text === null) continue;
        const facts = ["studio." + name, "studio." + name + ".text"];
        const path = group === "words" ? name : facts.find((it) => has(TEXTS.facts, it));
        const known = path && (group === "studio" || has(TEXTS.words, name));
        if (!known) wrong.push(group + "." + name + ": is no text that a page may change; content.schema.json lists them");
        else if (typeof text !== "string") wrong.push(group + "." + name + ": is no text; put it in quotes");
        else texts[path] = text;
      }
    }
  }
  refuse("SG304", wrong);
  return texts;
}

/**
 * @param {string} code
 * @param {string[]} wrong
 */
function refuse(code, wrong) {
  if (wrong.length === 0) return;
  const more = wrong.length > SHOWN ? " (and " + (wrong.length - SHOWN) + " more)" : "";
  throw Object.assign(new Error(wrong.slice(0, SHOWN).join(" | ") + more), { code });
}

/**
 * @param {string} pattern
 * @param {Texts} texts
 */
function composed(pattern, texts) {
  const fill = (/** @type {string} */ text, /** @type {Texts} */ from) =>
    text.replace(/\{([^{}]+)\}/g, (place, name) => from[name] ?? place);
  /** @type {Texts} */
  const places = {};
  for (const [place, fact] of Object.entries(TEXTS.places)) places[place.slice(1, -1)] = fact;
  return fill(fill(fill(pattern, texts), places), texts);
}

/**
 * A text may hold words that open their meaning; it goes as a whole.
 * @param {Element} element
 * @param {Map<string, string>} changed
 */
function putIn(element, changed) {
  /**
   * @param {Node | null | undefined} node
   * @returns {node is Text | Element}
   */
  const isPart = (node) => node instanceof Text || (node instanceof Element && node.matches(".term, .joined"));
  /** @type {Node | null} */
  let node = element.firstChild;
  for (; node; node = node.nextSibling) {
    if (!isPart(node)) continue;
    /** @type {(Text | Element)[]} */
    const run = [node];
    for (let next = node.nextSibling; isPart(next); next = next.nextSibling) run.push(next);
    const text = run.map((it) => it.textContent).join("");
    const now = text.trim().replace(/\s+/g, " ");
    const then = changed.get(now);
    node = run[run.length - 1] ?? node;
    if (then === undefined || then === now) continue;
    const [, before = "", after = ""] = /^(\s*)[^]*?(\s*)$/.exec(text) ?? [];
    node = document.createTextNode(before + then + after);
    run[0]?.replaceWith(node);
    for (const it of run.slice(1)) it.remove();
  }
}
