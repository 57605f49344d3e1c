/** The manifest names the host that it is served from; every other host needs its own copy. */
const DEVELOPMENT_URL = "https://localhost:3000";

/**
 * @param {string} xml the manifest for development
 * @param {string | undefined} baseUrl where the add-in will be served from, such as https://intranet.example/canbao
 */
function manifestFor(xml, baseUrl = DEVELOPMENT_URL) {
  if (!/^https:\/\/[^\s"<>]+$/.test(baseUrl))
    throw new Error(`BASE_URL must begin with https://, not “${baseUrl}”`);
  return xml.replaceAll(DEVELOPMENT_URL, baseUrl.replace(/\/+$/, ""));
}

/**
 * The same with keyboard shortcuts, for Excel that knows them. Microsoft's published schema of the manifest does not yet have the
 * element, so it is a file of its own.
 * @param {string} xml for its host already
 */
function withShortcuts(xml) {
  const [, base = ""] = /<SourceLocation DefaultValue="(https:[^"]*)\/taskpane\.html"/.exec(xml) ?? [];
  return xml.replace("</OfficeApp>", `  <ExtendedOverrides Url="${base}/shortcuts.json" />\n</OfficeApp>`);
}

module.exports = { manifestFor, withShortcuts, DEVELOPMENT_URL };
