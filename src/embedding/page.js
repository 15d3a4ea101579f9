// Starts the app on a page of its own, and puts the readable page back if it ever fails.

import { mount } from "./app.js";
import { keepApart } from "./bars.js";
import { load, ofTwoBuilds, start } from "./load-wasm.js";
import { isFault, messageOf } from "./faults.js";
import { bringLater, soon } from "./later.js";
import { say } from "./messages.js";
import { BUILD, WASM } from "./slots.js";
import { hasCome, healStyles, whole } from "./whole.js";

/** @type {unknown[]} */
const held = []; // for as long as the page lives
hasCome();
/** @type {HTMLElement | null} */
const main = document.querySelector("main#sciatica-guide");
// A first tap is answered before the app is there, and sooner while nobody starts it.
if (main?.dataset.build === BUILD) soon(() => takeOver(main), { timeout: 2000 });
else say("error", "SG109", ofTwoBuilds("page"));

/**
 * The styles of what comes later.
 * @param {string} href
 */
function styles(href) {
  return new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload, onerror }));
  });
}

/** @param {HTMLElement} root */
function takeOver(root) {
  const article = root.innerHTML;
  /** @type {import("./app.js").App | undefined} */
  let app;
  const policy = globalThis.trustedTypes?.createPolicy("sciatica-guide", { createHTML: (it) => it });
  const tell = (/** @type {{ code?: string }} */ detail) => dispatchEvent(new CustomEvent("sg-status", { detail }));
  let alive = true;
  const asHtml = (/** @type {string} */ text) => /** @type {string} */ (policy ? policy.createHTML(text) : text);
  const read = async () => {
    const { parts: markup = "", style = "" } = root.dataset;
    const text = await whole(markup);
    await whole(style);
    // They hide what the markup takes the place of.
    await styles(style);
    const file = document.createElement("template");
    file.innerHTML = asHtml(text);
    const parts = document.createElement("div");
    parts.append(file.content);
    return parts;
  };

  // Fresh markup has no listener of an app that cannot be trusted any more. A tap that is under way still counts.
  const fallBack = (/** @type {string} */ message) => {
    if (!alive) return;
    alive = false;
    say("error", "SG201", "the app stopped (" + message + "); the page goes on without it. Reload to restart.");
    tell({ code: "SG201" });
    setTimeout(putBack, 300);
  };
  const putBack = () => {
    const inputs = () => [...root.querySelectorAll("input")];
    const known = (/** @type {HTMLInputElement} */ it) => [it.name, it.id, it.value].join();
    const chosen = inputs().filter((it) => it.checked).map(known);
    const stop = () => root.querySelector(".guide")?.className.match(/ on-(stopped|urgency-\w+)/g)?.sort().join("");
    const stopped = stop();
    root.innerHTML = asHtml(article);
    root.removeAttribute("data-ready");
    for (const it of inputs()) it.checked = chosen.includes(known(it));
    root.dispatchEvent(new Event("change"));
    // What an answer has stopped stays so: its question came with the app, and is gone.
    if (stop() === stopped) return;
    root.dataset.stop = stopped;
    root.dispatchEvent(new Event("change"));
  };
  load(say, new URL(WASM, import.meta.url).href)
    .then(async (module) => {
      await start(module, fallBack);
      app = mount(root);
      held.push(app);
      keepApart(root);
      const bring = bringLater(root, read, (place) => app?.take_in(place));
      // An address leads to a view, now or without a tap: the name of a place, where wishes have values.
      const follow = () => /^#[^=]+$/.test(location.hash) && bring();
      follow();
      addEventListener("hashchange", follow);
      tell({});
    })
    .catch((error) => {
      if (!isFault(error)) return fallBack(messageOf(error));
      say(error.level, error.code, error.message);
      tell({ code: error.code });
    })
    .then(healStyles);
}
