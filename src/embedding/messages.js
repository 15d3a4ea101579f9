// What the scripts say to whoever looks after a page.

/** How long a thing may take before it counts as late, in milliseconds. */
export const PATIENCE = 8000;

/**
 * One line on the console.
 * @typedef {(level: "info" | "warn" | "error", code: string, text: string) => void} Say
 */

let said = "";

/**
 * One line for each fault, once a page.
 * @type {Say}
 */
export function say(level, code, text) {
  const line = "Sciatica Guide " + code + ": " + text;
  if (!said.includes(line)) console[level](line);
  said += line;
}
