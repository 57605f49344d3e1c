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

module.exports = { manifestFor };
