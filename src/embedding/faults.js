// What can go wrong, with codes that a web person can look up.

/**
 * What goes wrong, with its code.
 * @typedef {Error & { code: string, level: "info" | "error", said?: boolean, passes?: boolean }} Fault
 */

/**
 * @param {string} code
 * @param {string} text
 * @param {"info" | "error"} level
 * @returns {Fault}
 */
export function fault(code, text, level = "error") {
  return Object.assign(new Error(text), { level, code });
}

/**
 * Whether it is a fault of ours; what an engine throws has no code, or a number.
 * @param {unknown} error
 * @returns {error is Fault}
 */
export function isFault(error) {
  return error instanceof Error && typeof (/** @type {Partial<Fault>} */ (error).code) === "string";
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
