/**
 * `npm run start:wps`: builds the add-in anew at each change, serves it to this machine, and enters it into this user's
 * list of add-ins, which is what `wpsjs debug` does for projects of its own making. Then open WPS Spreadsheets; Alt+F12
 * shows the developer tools. With --no-list the list is left alone and the entry printed.
 */
const fs = require("node:fs");
const { createServer } = require("node:http");
const path = require("node:path");
const sirv = require("sirv");
const webpack = require("webpack");
const addon = require("./wps-addon");

const PORT = 3889;
const URL = `http://127.0.0.1:${PORT}/`;

function enter() {
  const list = path.join(addon.addonsFolder(), "publish.xml");
  const entry = addon.onlineEntry(URL);
  if (process.argv.includes("--no-list")) return say(`请在 ${list} 里加上：${entry}`);
  fs.mkdirSync(path.dirname(list), { recursive: true });
  fs.writeFileSync(list, addon.withEntry(fs.existsSync(list) ? fs.readFileSync(list, "utf8") : "", entry));
  say(`已登记到 ${list}`);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

const config = require("../webpack.config")({}, { mode: "development" }).find(({ name }) => name === "wps");
webpack(config).watch({}, (error, stats) => {
  if (error) throw error;
  say(stats.toString({ preset: "errors-warnings", timings: true }));
});
const files = sirv(config.output.path, { dev: true });
createServer((request, response) => files(request, response, () => response.writeHead(404).end())).listen(
  PORT,
  "127.0.0.1",
  () => {
    enter();
    say(`${URL} 已就绪。打开 WPS 表格，再打开一个表，就能看到“参保助手”选项卡。按 Ctrl+C 结束。`);
  },
);
