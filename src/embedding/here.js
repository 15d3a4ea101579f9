// Where this script stands. It may run as a module or as a plain script, which may not so much as name import.meta:
// so it is asked of who runs it. Joined into another file, or put inside the page, it stands nowhere.

/** In a trace, as each engine writes it: the address of the first script in it. */
const FIRST = /[\s(@]([\w-]+:\S+?):\d+:\d+/;
const OURS = /^(?!data)[^?#]*\/loader[^/?#]*\.js/;

function address() {
  const own = document.currentScript;
  if (own instanceof HTMLScriptElement) return own.src;
  // Where a page wants no traces, its tag is still there.
  const tag = /** @type {HTMLScriptElement | null} */ (document.querySelector('script[src*="/loader"]'));
  return FIRST.exec(" " + new Error().stack)?.[1] ?? tag?.src ?? "";
}

const own = address();
/** The address of this script; empty where it has none of its own. */
export const HERE = OURS.test(own) ? own : "";
export const JOINED = "the script was joined into another or put inside the page; exclude it, and paste the snippet as it is.";
