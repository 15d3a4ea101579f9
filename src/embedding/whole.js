// A file is kept for a year. One that came cut off, or as nothing at all, heals: the network is asked once more.

/** What runs takes this tag of its own away. */
const TAG = "script[type=module]";

/** The script of this page runs. */
export function hasCome() {
  document.querySelector(TAG)?.remove();
}

/** A script that has come and does not run, whatever there is of it, is whole at the next visit. */
export function heal() {
  const script = /** @type {HTMLScriptElement | null} */ (document.querySelector(TAG));
  if (script) fetch(script.src, { cache: "reload" });
}

/**
 * The text of a file of ours; the last line of each has an end.
 * @param {string} url
 * @returns {Promise<string>}
 */
export function whole(url) {
  const read = async (/** @type {RequestCache} */ cache) => {
    const answer = await fetch(url, { cache });
    const text = await answer.text();
    return answer.ok && text.endsWith("\n") ? text : Promise.reject(new Error(url + " is cut off"));
  };
  return read("default").catch(() => read("reload"));
}

/** The styles of this page: what was cut off is whole at the next visit. */
export function healStyles() {
  const links = /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[rel=stylesheet]"));
  for (const { href } of links) whole(href).catch(() => {});
}
