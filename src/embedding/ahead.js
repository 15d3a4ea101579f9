// What the guide's own pages ask for ahead of the script that needs it.

import { canRun } from "./features.js";

/** The app, once what is there shows: to ask for a file costs time that the first picture needs. */
export const askForApp = () => (globalThis.requestIdleCallback ?? setTimeout)(ask, { timeout: 500 });

/** Not where it cannot run. */
function ask() {
  const href = /** @type {HTMLElement | null} */ (document.querySelector("main[data-app]"))?.dataset.app;
  if (!href || !canRun()) return;
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", type: "application/wasm", crossOrigin: "", href }));
}
