// The host's own facts and wordings: from the property `content`, a JSON script between the tags, or a URL. What
// cannot be used is refused as a whole; the built-in words stay.
const LARGEST = 65536; // bytes

// A function that puts the host's words into a guide; nothing where it has none.
async function wording(host, script) {
  try {
    const content = await wish(host);
    if (content === undefined) return undefined;
    const { reword } = await script(file(FILES.wording));
    return await reword(content);
  } catch (error) {
    say("warn", error.code ?? "SG305", error.message + ". The guide shows its built-in words.");
    return undefined;
  }
}

async function wish(host) {
  const inline = host.querySelector('script[type="application/json"]');
  const url = host.getAttribute("content-src");
  if (host.content !== undefined) return parsed(JSON.stringify(host.content) ?? "", "the property content");
  if (inline) return parsed(inline.textContent, "the JSON between the tags");
  return url === null ? undefined : parsed(await fetched(url), url);
}

async function fetched(url) {
  const response = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => {
    throw new Fault("SG306", url + " cannot be read from here; it needs Access-Control-Allow-Origin, and connect-src must allow it");
  });
  if (!response.ok) throw new Fault("SG301", url + " was answered with status " + response.status + "; check the address");
  return response.text();
}

function parsed(text, place) {
  if (new Blob([text]).size > LARGEST) throw new Fault("SG303", place + " is larger than " + LARGEST + " bytes; keep only what differs");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault("SG302", place + " is no JSON (" + error.message + "); correct it at this place");
  }
}
