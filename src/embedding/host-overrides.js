// A host's own facts and wordings: from the property `content`, a JSON script between the tags, or a URL. What
// cannot be used is refused as a whole; the built-in words stay.

import { fault, isFault, messageOf } from "./faults.js";
import { FILES } from "./slots.js";

const LARGEST = 65536; // bytes
const JSON_SCRIPT = 'script[type="application/json"]';
const LOADER = 'script[src*="/loader"]';

/**
 * A function that puts the host's words into a guide; nothing where it has none.
 * @param {import("./loader.js").Host} host
 * @param {import("./loader.js").Tools} tools
 * @param {import("./element-runtime.js").Get} get
 * @returns {Promise<((root: Element) => void) | undefined>}
 */
export async function hostOverrides(host, { say, script }, get) {
  try {
    const content = await given(host);
    if (content === undefined) return undefined;
    const [name, integrity] = FILES.overrides;
    const { overrides } = await script(new URL(name, import.meta.url).href, integrity);
    return await overrides(content, get);
  } catch (error) {
    say("warn", isFault(error) ? error.code : "SG305", messageOf(error).replace(/\.$/, "") + ". The guide shows its built-in words.");
    return undefined;
  }
}

/**
 * @param {import("./loader.js").Host} host
 * @returns {Promise<unknown>}
 */
async function given(host) {
  const { content } = /** @type {{ content?: unknown }} */ (host);
  const inline = host.querySelector(JSON_SCRIPT) ?? leftBeside(host);
  const url = host.getAttribute("content-src");
  // A framework may set it to null before there is anything.
  if (content !== undefined && content !== null) return parsed(JSON.stringify(content) ?? "", "the property content");
  if (inline) return parsed(inline.textContent ?? "", "the JSON between the tags");
  return url === null ? undefined : parsed(await fetched(url), url);
}

/**
 * Automatic paragraphs close the tag early: then what stood last in it stands in the paragraph that ends with our script.
 * @param {Element} host
 */
function leftBeside(host) {
  const { parentElement } = host;
  const end = (parentElement?.matches("p") ? parentElement : host).nextElementSibling;
  const isOurs = end?.matches("p") && (end.querySelector(LOADER) ?? end.nextElementSibling?.matches(LOADER));
  return isOurs ? end.querySelector(JSON_SCRIPT) : null;
}

/** @param {string} url */
async function fetched(url) {
  const response = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => {
    throw fault("SG306", url + " cannot be read from here; it needs Access-Control-Allow-Origin, and connect-src must allow it");
  });
  if (!response.ok) throw fault("SG301", url + " was answered with status " + response.status + "; check the address");
  return response.text();
}

/**
 * @param {string} text
 * @param {string} place
 * @returns {unknown}
 */
function parsed(text, place) {
  if (new Blob([text]).size > LARGEST) throw fault("SG303", place + " is larger than " + LARGEST + " bytes; keep only what differs");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fault("SG302", place + " is no JSON (" + messageOf(error) + "); correct it at this place");
  }
}
