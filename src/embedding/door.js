// The address that stays: brings the loader of this build. It does so as a module and, where a consent tool or a site
// builder has left that out, as a plain script.

import { HERE, JOINED } from "./here.js";
import { LOADER } from "./slots.js";

if (HERE) bring(new URL(LOADER, HERE).href);
else console.error("Sciatica Guide SG114: " + JOINED);

/** @param {string} url */
function bring(url) {
  import(url)
    .then(() => document.readyState === "loading" || customElements.get("sciatica-guide") || Promise.reject(new Error("it is cut off")))
    .catch((error) => {
      console.error("Sciatica Guide SG104: the loader did not come (" + error.message + "); upload the whole dist folder, check script-src, and exclude this script from plugins that move it.");
      // What lies damaged in the browser's store is there whole at the next visit.
      const came = performance.getEntriesByType("resource").some(({ name }) => name === url);
      if (came) fetch(url, { cache: "reload" }).catch(() => {});
    });
}
