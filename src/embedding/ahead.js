// What the guide's own pages ask for ahead of the script that needs it.

import { canRun } from "./features.js";

/** The app; not where it cannot run. */
export function askForApp() {
  const href = /** @type {HTMLElement | null} */ (document.querySelector("main[data-app]"))?.dataset.app;
  if (!href || !canRun()) return;
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", type: "application/wasm", crossOrigin: "", href }));
}
