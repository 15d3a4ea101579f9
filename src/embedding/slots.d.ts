// What the build knows and a script needs: the build puts a module of these in place of this one.

/** What script, app and markup of one build have in common. */
export const BUILD: string;
/** The version of the guide. */
export const VERSION: string;
/** The address of the guide's own page, from a script's. */
export const HOME: string;
/** Addresses from a script's, each with the hash of its file. */
export type File = readonly [address: string, integrity: string];
/** The custom element, from the address that stays. */
export const LOADER: string;
/** What runs the guide inside an element. */
export const RUNTIME: File;
/** The app: for a page of its own its address alone. */
export const WASM: string;
/** The program that joins the screens of a session. */
export const SESSION: File;
/** What an element needs. */
export const FILES: { readonly wasm: File; readonly markup: File; readonly later: File; readonly style: File; readonly overrides: File };
/** The language of the guide. */
export const LANGUAGE: string;
/** What an element says around the guide. */
export const WORDS: { readonly open: string; readonly loading: string; readonly retry: string; readonly start: string };
/** A pattern: the commonest words of the article. */
export const COMMON: string;
/** What the article between the tags of an element wears. */
export const ARTICLE_STYLE: string;
/** The rules for a host's words. */
export const RULES: File;
/** Which texts a host may change, by their place in the content file, and what stands there now. */
export const TEXTS: {
  readonly facts: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
  readonly composed: readonly string[];
  readonly places: Readonly<Record<string, string>>;
  readonly links: readonly string[];
};
/** Whether the studio has an address of online booking. */
export const BOOKS: boolean;
/** A pattern: what an address of online booking has to be. */
export const BOOKING_ADDRESS: string;
/** What a studio's own head has to be: patterns, and the most letters. */
export const BRAND: {
  readonly colour: string;
  readonly logo: string;
  readonly largestLogo: number;
  readonly longestVoice: number;
  readonly promise: string;
};
/** The classes of a guide in which nothing has been done. */
export const CLASSES: string;
/** States by their names: what has to be found in the guide, and what must not; by its own id where nothing is said. */
export const STATES: Readonly<Record<string, readonly string[]>>;
