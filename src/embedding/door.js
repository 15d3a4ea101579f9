// The address that stays: brings the loader of this build. It does so as a module and, where a consent tool or a site
// builder has left that out, as a plain script, which knows no import.meta.

import { LOADER } from "./slots.js";

const own = document.currentScript;
const url = own instanceof HTMLScriptElement ? new URL(LOADER, own.src).href : LOADER;
import(url)
  .then(() => customElements.get("sciatica-guide") ?? Promise.reject(new Error("it is cut off")))
  .catch((error) => {
    console.error("Sciatica Guide SG104: the loader did not come (" + error.message + "); upload the whole dist folder, and check script-src.");
    // What lies damaged in the browser's store is there whole at the next visit.
    const came = performance.getEntriesByType("resource").find(({ name }) => name.endsWith(LOADER.slice(1)));
    if (came) fetch(came.name, { cache: "reload", credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => {});
  });
