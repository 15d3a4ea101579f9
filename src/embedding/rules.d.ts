// What wasm-bindgen writes for the rules that hold a host's words.

/** What their wasm imports. */
export function __wbg_get_imports(): WebAssembly.Imports;
/** Makes an instance the rules, and starts it. */
export function __wbg_finalize_init(instance: WebAssembly.Instance, module: WebAssembly.Module): void;
/** All that is wrong with `texts`, which stand at `paths` of the content file. */
export function faults(paths: string[], texts: string[]): string[];
