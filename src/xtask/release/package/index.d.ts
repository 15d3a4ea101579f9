// Types alone: the class of the element comes with the element, and is no export of this module.
export type { Area, Content, SciaticaGuide, SciaticaGuideEvents } from "./sciatica-guide.js";

/** The version of the package. */
export declare const version: string;

/**
 * Registers the element `<sciatica-guide>`.
 * @param base the address of the copied folder `host`, as seen from the page; `/sciatica-guide/` where nothing is said
 */
export declare function register(base?: string | URL): Promise<void>;
