// A file is kept for a year. One that came cut off, altered, or as nothing at all, heals: the network is asked once more.

/** What runs takes this tag of its own away. */
const TAG = "script[type=module]";

/** The script of this page runs. */
export function hasCome() {
  document.querySelector(TAG)?.remove();
}

/** Whether the script of this page has not run. */
export const isMissing = () => document.querySelector(TAG) !== null;

/** A script that has come and does not run, whatever there is of it, is whole at the next visit. */
export function heal() {
  const script = /** @type {HTMLScriptElement | null} */ (document.querySelector(TAG));
  if (script) fetch(script.src, { cache: "reload" }).catch(() => {});
}

/**
 * Whether a text is what its name was made of: no other page in its place, and nothing of it changed. Without https
 * no browser tells; the last line of each file of ours has an end.
 * @param {string} url
 * @param {string} text
 */
export async function isMeant(url, text) {
  if (!text.endsWith("\n") || !globalThis.crypto?.subtle) return text.endsWith("\n");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const [hash = ""] = /[0-9a-f]{12}(?=\.\w+$)/.exec(url) ?? [];
  return [...new Uint8Array(digest)].map((it) => it.toString(16).padStart(2, "0")).join("").startsWith(hash);
}

/**
 * The text of a file of ours. A host that puts something of its own into what it sends is not asked for ever.
 * @param {string} url
 * @returns {Promise<string>}
 */
export function whole(url) {
  const read = async (/** @type {RequestCache} */ cache, isRight = isMeant) => {
    const answer = await fetch(url, { cache });
    const text = await answer.text();
    return answer.ok && (await isRight(url, text)) ? text : Promise.reject(new Error(url + " is not whole"));
  };
  const isOurs = (/** @type {string} */ text) => text.endsWith("\n") && !/^\s*<!doctype/i.test(text);
  return read("default").catch(() => read("reload", (_, text) => Promise.resolve(isOurs(text))));
}

/** The styles of this page: what came damaged is whole at the next visit. */
export function healStyles() {
  const links = /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[rel=stylesheet]"));
  for (const { href } of links) whole(href).catch(() => {});
}
