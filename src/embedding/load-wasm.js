// From a page with words to a running app, and what can go wrong in between. Each fault has a code; probes
// tell them apart, because engines word their errors as they like. The visitor keeps the words in any case;
// the line on the console is for whoever looks after the page.

import { __wbg_finalize_init, __wbg_get_imports, on_panic } from "./app.js";
import { fault, isFault, messageOf } from "./faults.js";
import { EMPTY, canRun, hasWasm } from "./features.js";
import { PATIENCE } from "./messages.js";
import { BUILD } from "./slots.js";

const HEAD = 99; // bytes in which a page begins

/** @param {unknown} error */
const mayPass = (error) => isFault(error) && (error.passes || /SG10[678]/.test(error.code));

/**
 * The app, compiled; with a hash only as it was meant.
 * @param {import("./messages.js").Say} say
 * @param {string} url
 */
export async function load(say, url, integrity = "") {
  if (!hasWasm()) {
    throw fault("SG101", "this browser has no WebAssembly; the text is shown instead.", "info");
  }
  if (!canRun()) {
    throw fault("SG102", "this browser is too old for the app (needs iOS 15.1, Chrome 96, Firefox 79 or later); the text is shown instead.", "info");
  }
  const slow = setTimeout(() => say("info", "SG110", "the app takes longer than " + PATIENCE + " ms to arrive; the text stays until then."), PATIENCE);
  const once = async (/** @type {RequestCache} */ cache) => compiled(say, await answer(say, url, integrity, cache), url);
  try {
    // What lies damaged in the browser's store heals, and a server may have had a bad moment: the network is asked once.
    return await once("default").catch((error) => (mayPass(error) ? once("reload") : Promise.reject(error)));
  } finally {
    clearTimeout(slow);
  }
}

/**
 * @param {import("./messages.js").Say} say
 * @param {string} url
 * @param {string} integrity
 * @param {RequestCache} cache
 */
async function answer(say, url, integrity, cache) {
  /** @type {string | undefined} */
  let directive;
  const note = (/** @type {SecurityPolicyViolationEvent} */ { blockedURI, disposition, effectiveDirective }) => {
    if (disposition === "enforce" && url.startsWith(blockedURI)) directive = effectiveDirective;
  };
  document.addEventListener("securitypolicyviolation", note);
  try {
    return found(await fetch(url, { integrity, cache }), url);
  } catch (error) {
    if (isFault(error)) throw error;
    // The report of a violation comes in a task of its own.
    await new Promise((then) => setTimeout(then, 50));
    if (directive === "connect-src") {
      throw fault("SG104", "the page's Content-Security-Policy forbids the download; add " + new URL(url).origin + " to connect-src.");
    }
    const exists = await fetch(url, { mode: "no-cors" }).then(() => true, () => false);
    // What does not fit its hash can be looked at without one, to say what it is; it is never used.
    const other = integrity && (await fetch(url, { cache }).catch(() => undefined));
    if (other) {
      await compiled(say, found(other, url), url);
      // What came broken once comes whole by now, or is of another build.
      return fetch(url, { integrity, cache: "reload" }).catch(() => notStarted());
    }
    if (exists) {
      throw fault("SG108", url + " came without Access-Control-Allow-Origin; send this header with the value *.");
    }
    throw fault("SG104", url + " could not be fetched: no network, or the server does not answer.");
  } finally {
    document.removeEventListener("securitypolicyviolation", note);
  }
}

/**
 * @param {Response} response
 * @param {string} url
 */
export function found(response, url) {
  if (response.ok) return response;
  const it = fault("SG104", url + " was answered with status " + response.status + "; upload the whole dist folder.");
  throw Object.assign(it, { passes: response.status >= 500 });
}

/**
 * @param {import("./messages.js").Say} say
 * @param {Response} response
 * @param {string} url
 */
async function compiled(say, response, url) {
  const type = response.headers.get("Content-Type") ?? "none";
  const isWasm = type.startsWith("application/wasm");
  if (isWasm && WebAssembly.compileStreaming) {
    const module = await WebAssembly.compileStreaming(response.clone()).catch(() => undefined);
    if (module) return module;
  }
  const bytes = await response.arrayBuffer().catch(() => {
    const it = fault("SG104", url + " broke off; the network was lost, or the server names a wrong Content-Encoding.");
    throw Object.assign(it, { passes: true });
  });
  if (/^\s*</.test(new TextDecoder().decode(bytes.slice(0, HEAD)))) {
    throw fault("SG106", url + " was answered with HTML; check the server's rewrite rules.");
  }
  const module = await WebAssembly.compile(bytes).catch(async (error) => {
    await checkLeave(error);
    throw fault("SG107", url + " is damaged or cut off; upload it again, as a binary file.");
  });
  if (!isWasm) say("warn", "SG105", url + " has the Content-Type " + type + "; send application/wasm, which starts faster.");
  return module;
}

/** @param {unknown} error */
const refused = (error) => fault("SG101", "this browser refuses WebAssembly (" + messageOf(error) + "); the text is shown instead.", "info");

// Where not even an empty module may run, the page forbids all. Asked only after a failure: the first module of a
// page takes a phone a tenth of a second.
/** @param {unknown} [reason] */
async function checkLeave(reason) {
  // What lacks memory is a number out of range, or no error at all; an empty module would do without.
  if (reason instanceof RangeError || typeof reason === "string") throw refused(reason);
  let isForbidden = false;
  const note = (/** @type {SecurityPolicyViolationEvent} */ event) => (isForbidden ||= event.disposition === "enforce");
  document.addEventListener("securitypolicyviolation", note);
  try {
    await WebAssembly.instantiate(new Uint8Array(EMPTY));
  } catch (error) {
    // The report of a violation comes in a task of its own, and not from every engine.
    await new Promise((then) => setTimeout(then, 50));
    if (isForbidden || /unsafe-eval|content.security|\bcsp\b/i.test(messageOf(error))) {
      throw fault("SG103", "the page's Content-Security-Policy forbids WebAssembly; add 'wasm-unsafe-eval' to script-src, or use the iframe snippet.");
    }
    throw refused(error);
  } finally {
    document.removeEventListener("securitypolicyviolation", note);
  }
}

/**
 * Starts the app that was loaded. Whatever calls into it, an event or a promise, does so by its exports: what leaves
 * one of them is a crash. A browser need not tell a page of an error in a script from elsewhere. After the first,
 * nothing of the app is called any more: its memory cannot be trusted. A panic is told twice, first in its own words.
 * @param {WebAssembly.Module} module
 * @param {(message: string) => void} onCrash
 */
export async function start(module, onCrash) {
  let alive = true;
  const stop = (/** @type {string} */ message) => {
    alive = false;
    onCrash(message);
  };
  const watched = (/** @type {unknown} */ it) =>
    typeof it === "function"
      ? (/** @type {unknown[]} */ ...given) => {
          try {
            return alive ? it(...given) : [];
          } catch (error) {
            stop(messageOf(error));
            throw error;
          }
        }
      : it;
  try {
    const { exports } = await WebAssembly.instantiate(module, __wbg_get_imports());
    const entries = Object.entries(exports).map(([name, it]) => [name, watched(it)]);
    __wbg_finalize_init({ exports: Object.fromEntries(entries) }, module);
    on_panic(stop);
  } catch (error) {
    await notStarted(error);
  }
}

/** @param {string} other what the script does not fit */
export const ofTwoBuilds = (other) => "script and " + other + " are of different builds; upload the whole dist folder again. This is build " + BUILD + ".";

/**
 * What stands between two builds is the list of names that script and app know each other by; without it an app
 * that was compiled does not start.
 * @param {unknown} [reason]
 * @returns {Promise<never>}
 */
async function notStarted(reason) {
  await checkLeave(reason);
  throw fault("SG109", ofTwoBuilds("app"));
}
