/** What WPS is told of the add-in, for whoever packs, serves or installs it. */
const path = require("node:path");
const { version } = require("../package.json");

const NAME = "canbao";
/** WPS removes folders of add-ins that are not called like this. */
const FOLDER = `${NAME}_${version}`;

/** The entry of an add-in that lies in the user's folder beside the list. */
const localEntry = () =>
  `<jsplugin name="${NAME}" type="et" url="${FOLDER}" version="${version}" enable="enable_dev" install="null" customDomain=""/>`;

/** The entry of an add-in that WPS loads from a server each time. */
const onlineEntry = (url) =>
  `<jspluginonline name="${NAME}" type="et" url="${url}" enable="enable_dev" install="null"/>`;

/** The entry of an add-in that WPS fetches as a package and keeps. */
const packageEntry = (url) =>
  `<jsplugin name="${NAME}" type="et" url="${url}${NAME}.7z" version="${version}"/>`;

const listOf = (entry) => `<jsplugins>\n  ${entry}\n</jsplugins>\n`;

/** The user's list with this entry in place of an older one of ours; those of others stay. */
function withEntry(xml, entry) {
  const list = /<\/jsplugins>/.test(xml) ? xml : listOf("").replace("\n  ", "");
  const others = list.replace(
    new RegExp(`[ \\t]*<jsplugin(?:online)?\\s[^>]*\\bname="${NAME}"[^>]*/>\\r?\\n?`, "g"),
    "",
  );
  return others.replace(/\s*<\/jsplugins>/, `\n  ${entry}\n</jsplugins>`);
}

/** Where WPS keeps the user's add-ins. */
function addonsFolder(platform = process.platform, env = process.env) {
  if (platform === "win32") return path.win32.join(env.APPDATA ?? "", "kingsoft", "wps", "jsaddons");
  const home = env.HOME ?? "";
  if (platform === "darwin")
    return path.posix.join(home, "Library/Containers/com.kingsoft.wpsoffice.mac/Data/.kingsoft/wps/jsaddons");
  return path.posix.join(home, ".local/share/Kingsoft/wps/jsaddons");
}

/** @param {string | undefined} url where the files will lie, such as https://intranet.example/canbao */
function serverUrl(url) {
  if (url === undefined || url === "") return null;
  if (!/^https?:\/\/[^\s"'<>&]+$/.test(url))
    throw new Error(`BASE_URL must begin with http:// or https://, not “${url}”`);
  return `${url.replace(/\/+$/, "")}/`;
}

module.exports = {
  NAME,
  FOLDER,
  version,
  localEntry,
  onlineEntry,
  packageEntry,
  listOf,
  withEntry,
  addonsFolder,
  serverUrl,
};
