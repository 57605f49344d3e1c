/**
 * `npm run package:wps`: what is handed out for WPS, from the add-in as it was built into dist/wps.
 *
 * dist/wps-package/canbao_0.2.0.zip — for one machine, without a network: unpack, run install.sh or install.cmd
 * dist/wps-package/canbao.7z — the offline package that WPS itself fetches from a server
 * dist/wps-package/server/ — with BASE_URL: what the server holds, the page to install from, and the administrator's lists
 */
const fs = require("node:fs");
const path = require("node:path");
const { zipSync } = require("fflate");
const { sevenZip } = require("./seven-zip");
const addon = require("./wps-addon");

const DIST = path.join(__dirname, "../dist");
const TEMPLATES = path.join(__dirname, "wps");
/** Nothing of when and where it was built. */
const DATE = new Date(1980, 0, 1);
const EXECUTABLE = 0o755;

/** @returns {Map<string, Buffer>} by path within the folder */
function filesIn(folder, prefix = "") {
  const files = new Map();
  for (const entry of fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const own = path.join(folder, entry.name);
    if (entry.isDirectory())
      for (const [name, bytes] of filesIn(own, `${prefix}${entry.name}/`)) files.set(name, bytes);
    else files.set(prefix + entry.name, fs.readFileSync(own));
  }
  return files;
}

const within = (folder, files) => new Map([...files].map(([name, bytes]) => [`${folder}/${name}`, bytes]));

function template(name, values) {
  const text = fs.readFileSync(path.join(TEMPLATES, name), "utf8");
  return Object.entries(values).reduce((filled, [key, value]) => filled.replaceAll(`@${key}@`, value), text);
}

/** The folder, the list with its entry, and scripts that put both in place. */
function forOneMachine(built) {
  const values = { FOLDER: addon.FOLDER, VERSION: addon.version, ENTRY: addon.localEntry() };
  // Windows takes neither lone line feeds in scripts, nor other programs carriage returns.
  const cmd = template("install.cmd", values).replace(/\r?\n/g, "\r\n");
  return {
    ...Object.fromEntries(within(addon.FOLDER, built)),
    "publish.xml": Buffer.from(addon.listOf(addon.localEntry())),
    "install.sh": [Buffer.from(template("install.sh", values)), { attrs: (EXECUTABLE << 16) >>> 0, os: 3 }],
    "install.cmd": Buffer.from(cmd),
  };
}

/** What a server at this URL holds. */
function forServer(built, packed, url) {
  const description = {
    name: addon.NAME,
    addonType: "et",
    online: "true",
    version: addon.version,
    url,
    customDomain: "",
  };
  const page = fs
    .readFileSync(path.join(TEMPLATES, "publish.html"), "utf8")
    .replace("/* @ADDON@ */ {}", JSON.stringify(description));
  return new Map([
    ...built,
    [`${addon.NAME}.7z`, packed],
    ["publish.html", Buffer.from(page)],
    ["jsplugins.xml", Buffer.from(addon.listOf(addon.onlineEntry(url)))],
    ["jsplugins-offline.xml", Buffer.from(addon.listOf(addon.packageEntry(url)))],
  ]);
}

/** @returns {Map<string, Buffer>} all that is handed out, by path */
function packages(builtFolder, baseUrl) {
  const built = filesIn(builtFolder);
  if (!built.has("index.html")) throw new Error(`${builtFolder} is not built: run npm run build`);
  const packed = sevenZip(within(addon.FOLDER, built));
  const url = addon.serverUrl(baseUrl);
  return new Map([
    [`${addon.FOLDER}.zip`, Buffer.from(zipSync(forOneMachine(built), { mtime: DATE }))],
    [`${addon.NAME}.7z`, packed],
    ...(url === null ? [] : within("server", forServer(built, packed, url))),
  ]);
}

function main() {
  const target = path.join(DIST, "wps-package");
  const files = packages(path.join(DIST, "wps"), process.env.BASE_URL);
  fs.rmSync(target, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const file = path.join(target, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
  process.stdout.write(
    `${[...files.keys()].map((name) => path.join("dist/wps-package", name)).join("\n")}\n`,
  );
  if (process.env.BASE_URL === undefined)
    process.stdout.write("没有设 BASE_URL，所以没有生成放到服务器上的一份。\n");
}

if (require.main === module) main();
module.exports = { packages };
