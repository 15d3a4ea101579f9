// The host's own facts and wordings: from the property `content`, a JSON script between the tags, or a URL.
async function wording() {
  return undefined;
}
