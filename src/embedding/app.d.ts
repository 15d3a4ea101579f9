// What wasm-bindgen writes for the app, as far as the scripts call it.

/** What the app's wasm imports. */
export function __wbg_get_imports(): WebAssembly.Imports;
/** Makes an instance the app, and starts it. */
export function __wbg_finalize_init(instance: WebAssembly.Instance, module: WebAssembly.Module): void;
/** Takes over the prerendered guide in `root`; freeing the handle ends it. */
export function mount(root: Element): App;
/** A running app. */
export interface App {
  free(): void;
  /** Takes in a part of the page that came after the app. */
  take_in(part: Element): void;
}
/** Says what becomes of a panic. */
export function on_panic(listener: (message: string) => void): void;
/** Joins the screens of a session inside `root`. */
export function begin(root: Element): Session;
/** A running session. */
export interface Session {
  free(): void;
  /** Forgets everything and goes back to the first screen. */
  forget(): void;
  /** The plan as it stands behind the `#` of a link. */
  fragment(): string;
  /** The day of a plan that came with a link, in milliseconds as scripts count them. */
  day(): number | undefined;
  /** Goes where a fragment leads; whether it was a plan, which has to leave the address. */
  follow(fragment: string): boolean;
}
