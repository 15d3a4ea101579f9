// What wasm-bindgen writes for the app, as far as the scripts call it.

/** Starts the app. */
export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
/** Takes over the prerendered guide in `root`; freeing the handle ends it. */
export function mount(root: Element): { free(): void };
/** Says what becomes of a panic. */
export function on_panic(listener: (message: string) => void): void;
