// What the app needs of an engine.

// Uses what every build of ours needs: sign extension, saturating conversion, bulk memory, reference types.
const FEATURES = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 0, 10, 28, 1, 26, 0, 65, 0, 192, 26, 67, 0,
  0, 0, 0, 252, 0, 26, 65, 0, 65, 0, 65, 0, 252, 11, 0, 208, 111, 26, 11,
];

/** A module with nothing in it. */
export const EMPTY = /* @__PURE__ */ FEATURES.slice(0, 8);

/** Whether there is WebAssembly at all. */
export const hasWasm = () => typeof WebAssembly === "object";

/** Whether an engine knows all that the app is made of. */
export const canRun = () => hasWasm() && WebAssembly.validate(new Uint8Array(FEATURES));
