// Holds a host page's words to the rules of the build, and puts them in. Stands behind what wasm-bindgen wrote
// for the rules; only a page with words of its own loads it.
const TEXTS = {texts};
const SHOWN = 3; // faults a line

// A function that puts the words into a guide; throws the fault that refuses them, all of them.
export async function reword(content) {
  const texts = flat(content);
  await __wbg_init({ module_or_path: new URL("{rules}", import.meta.url) });
  const paths = Object.keys(texts);
  refuse("SG305", faults(paths, Object.values(texts)));
  const now = { ...TEXTS.facts, ...TEXTS.words };
  const then = { ...now, ...texts };
  const changed = new Map(paths.map((it) => [now[it], then[it]]));
  for (const pattern of TEXTS.composed) changed.set(composed(pattern, now), composed(pattern, then));
  const links = new Map(TEXTS.links.filter((it) => it in texts).map((it) => [now[it], then[it]]));
  return (root) => {
    for (const element of root.querySelectorAll("*")) putIn(element, changed);
    for (const link of root.querySelectorAll("a[href]")) {
      const href = links.get(link.getAttribute("href"));
      if (href) link.setAttribute("href", href);
    }
    const booking = texts["studio.bookingLink"];
    if (booking) for (const link of root.querySelectorAll(".way-on .book")) link.dataset.template = booking;
  };
}

// First pass, shape: texts by their places in the content file.
function flat(content) {
  const wrong = [];
  const isObject = (it) => typeof it === "object" && it !== null && !Array.isArray(it);
  const texts = {};
  if (!isObject(content)) wrong.push("content: is no object; write {\"studio\": {…}, \"words\": {…}}");
  for (const [group, fields] of Object.entries(isObject(content) ? content : {})) {
    if (group !== "studio" && group !== "words") wrong.push(group + ": is unknown; use studio and words");
    else if (!isObject(fields)) wrong.push(group + ": is no object");
    else {
      for (const [name, text] of Object.entries(fields)) {
        const facts = ["studio." + name, "studio." + name + ".text"];
        const path = group === "words" ? name : facts.find((it) => Object.hasOwn(TEXTS.facts, it));
        const known = path && (group === "studio" || Object.hasOwn(TEXTS.words, name));
        if (!known) wrong.push(group + "." + name + ": is no text that a page may change; content.schema.json lists them");
        else if (typeof text !== "string") wrong.push(group + "." + name + ": is no text; put it in quotes");
        else texts[path] = text;
      }
    }
  }
  refuse("SG304", wrong);
  return texts;
}

function refuse(code, wrong) {
  if (wrong.length === 0) return;
  const more = wrong.length > SHOWN ? " (and " + (wrong.length - SHOWN) + " more)" : "";
  throw Object.assign(new Error(wrong.slice(0, SHOWN).join(" | ") + more), { code });
}

function composed(pattern, texts) {
  const fill = (text, from) => text.replace(/\{([^{}]+)\}/g, (place, name) => from[name] ?? place);
  const places = Object.fromEntries(Object.entries(TEXTS.places).map(([place, fact]) => [place.slice(1, -1), fact]));
  return fill(fill(fill(pattern, texts), places), texts);
}

// A text may hold words that open their meaning; it goes as a whole.
function putIn(element, changed) {
  const isPart = (node) => node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && node.matches(".term, .joined"));
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (!isPart(node)) continue;
    const run = [node];
    while (run.at(-1).nextSibling && isPart(run.at(-1).nextSibling)) run.push(run.at(-1).nextSibling);
    const text = run.map((it) => it.textContent).join("");
    const now = text.trim().replace(/\s+/g, " ");
    const then = changed.get(now);
    node = run.at(-1);
    if (then === undefined || then === now) continue;
    const [, before, after] = /^(\s*)[^]*?(\s*)$/.exec(text);
    node = document.createTextNode(before + then + after);
    run[0].replaceWith(node);
    for (const it of run.slice(1)) it.remove();
  }
}
