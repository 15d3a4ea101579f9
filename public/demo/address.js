// What the configurator takes for an address, and what it says of its own.

// Addresses that only this computer or this network knows: names without a dot, endings that no name of the web has,
// and numbers that are given out within a house.
const LOCAL =
  /^([^.]*|.*\.(localhost|local|localdomain|internal|intranet|test|lan|home|home\.arpa|corp)\.?|(0|10|127|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\.[\d.]+)$/;

/** Whether nobody else could open what has this host. */
export const isLocal = (hostname) => LOCAL.test(hostname);

// The guide asks the same of an address of booking.
export function isBookingAddress(address) {
  return /^https:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d{1,5})?([/?#](\{type\}|\{area\}|[!#-&(-;=?-[\]_a-z~])*)?$/.test(address);
}

/** An address as the address line of a browser would write it, whatever letters it was typed with. */
export function written(typed) {
  const address = typed.trim();
  try {
    const places = /(?:%7B|\{)((?:%20)*(?:type|area)(?:%20)*)(?:%7D|\})/gi;
    const coded = new URL(address).href.replace(places, (it, name) => "{" + decodeURIComponent(name) + "}");
    // One that is nearly a place, such as {Type}, stays as it is, and is marked as wrong.
    return coded.replace(/\{ *(type|area) *\}|['`^|\\{}]/gi, (it, place) => (place ? it : "%" + it.charCodeAt(0).toString(16).toUpperCase()));
  } catch {
    return address;
  }
}

/** What is wrong with a snippet that names the guide by this address; nothing where all is well. */
export function flaw({ protocol, hostname }, base) {
  if (isLocal(hostname)) return "This snippet names " + base + ", which only this computer or its network knows. Upload the files first, and copy the snippet from this page there.";
  if (protocol !== "https:") return "This snippet names " + base + ", without https. A website with https shows nothing from there: open this page with https://, and copy the snippet then.";
  return "";
}
