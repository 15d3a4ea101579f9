// The address that stays: brings the loader of this build. It does so as a module and, where a consent tool or a site
// builder has left that out, as a plain script, which knows no import.meta.

import { LOADER } from "./slots.js";

const own = document.currentScript;
const url = own instanceof HTMLScriptElement ? new URL(LOADER, own.src).href : LOADER;
import(url).catch((error) => console.error("Sciatica Guide SG104: the loader did not come (" + error.message + "); upload the whole dist folder, and check script-src."));
