// What wasm-bindgen writes for the rules that hold a host's words.

/** Starts the rules. */
export default function init(options: { module_or_path: URL }): Promise<unknown>;
/** All that is wrong with `texts`, which stand at `paths` of the content file. */
export function faults(paths: string[], texts: string[]): string[];
