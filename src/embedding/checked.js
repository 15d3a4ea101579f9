// Files of ours, checked by their hashes, in pages of others.

import { fault } from "./faults.js";

/** What the element is called, and its Trusted Types policy. */
export const NAME = "sciatica-guide";

/** @type {TrustedTypePolicy | undefined} */
let policy;
let tries = "";

/**
 * What a page with Trusted Types wants to have been looked at: our own files, checked by their hashes.
 * @param {"createHTML" | "createScriptURL"} kind
 * @param {string} text
 * @returns {string}
 */
export function trusted(kind, text) {
  if (!globalThis.trustedTypes) return text;
  try {
    const same = (/** @type {string} */ it) => it;
    policy ??= globalThis.trustedTypes.createPolicy(NAME, { createScriptURL: same, createHTML: same });
  } catch {
    throw fault("SG111", "the page's Content-Security-Policy allows no policy of this name; add " + NAME + " to trusted-types, or use the iframe snippet.");
  }
  return policy[kind](text);
}

/**
 * A module by its address and hash. An import cannot carry a hash, a script can; the import finds the same module.
 * @param {string} url
 * @param {string} integrity
 */
export async function script(url, integrity) {
  url += tries;
  const tag = document.createElement("script");
  tag.crossOrigin = "";
  tag.integrity = integrity;
  tag.type = "module";
  tag.src = trusted("createScriptURL", url);
  const loaded = new Promise((then, fail) => Object.assign(tag, { onerror: fail, onload: then }));
  document.querySelector("head")?.append(tag);
  await loaded.catch(async () => {
    // What lies damaged in the browser's store is there whole for the next try, which needs a name of its own: most
    // browsers keep for good that a module did not come.
    tries += "#";
    await fetch(url, { cache: "reload" }).catch(() => {});
    throw fault("SG104", url + " could not be loaded; check network, script-src, Access-Control-Allow-Origin, and that all files are of one build, in one folder.");
  });
  tag.remove();
  return import(url);
}
