/** What the pane offers in WPS is enough without the ribbon, in every way that WPS was reported to treat it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { WpsWorkbook } from "../../src/hosts/wps/workbook";
import { messages } from "../../src/wps/messages";
import { showPane } from "../../src/wps/pane-window";
import { paneTools } from "../../src/wps/tools";
import { type AddonQuirks, FakeAddon } from "../support/wps-host/addon";
import { numbers, openWps } from "../support/wps-host/open";

const ribbonXml = readFileSync(join(__dirname, "../../src/wps/ribbon.xml"), "utf8");
const HTTP = "http://10.0.0.5/canbao/taskpane.html";
const FILE = "file:///C:/Users/张三/AppData/Roaming/kingsoft/wps/jsaddons/canbao_0.2.0/taskpane.html";

beforeAll(() => Object.assign(globalThis, { window: { devicePixelRatio: 1 } }));
afterAll(() => Reflect.deleteProperty(globalThis, "window"));

function open(quirks: AddonQuirks = {}) {
  const { host } = openWps([numbers("村", 5, 5)]);
  const addon = new FakeAddon(host, quirks);
  const cleared: string[] = [];
  const tools = paneTools({
    addon,
    workbook: WpsWorkbook.active(host.environment()),
    clearMarks: async () => void cleared.push("marks"),
  });
  const run = (label: string) => tools.find((tool) => tool.label === label)?.run();
  return { host, addon, cleared, tools, run };
}

test("every button of the ribbon is on the pane too, by the same name", () => {
  const labels = [...ribbonXml.matchAll(/<button id="\w+" label="([^"]+)"/g)].map(([, label]) => label);
  // The pane itself has the first, and is what the second opens.
  expect(labels).toEqual(["一键校验", "打开面板", "清除标记", "改成 Excel 写法", "改成 WPS 写法"]);
  const { tools } = open();
  expect(tools.map(({ label }) => label)).toEqual([...labels.slice(2), messages.hide]);
});

test("while the pane is docked the ribbon takes no click; the pane puts itself away, and then it does", async () => {
  const { addon, run } = open({ freezesRibbon: true });
  showPane(addon, HTTP);
  expect(addon.takesClicks).toBe(false);
  await run(messages.hide);
  expect(addon.panes).toMatchObject([{ Visible: false }]);
  expect(addon.takesClicks).toBe(true);
  showPane(addon, HTTP);
  expect(addon.panes).toMatchObject([{ Visible: true }]);
});

test("formulas are written for the other program from the pane", async () => {
  const { host, run } = open({ freezesRibbon: true });
  host.userSets("村", 7, 0, "=SELFPAY(A1)");
  expect(await run(messages.toWps)).toBe(messages.rewritten("WPS", 1));
  expect(host.sheet("村").get(7, 0)?.formula).toBe("=CANBAO.SELFPAY(A1)");
  expect(await run(messages.toExcel)).toBe(messages.rewritten("Excel", 1));
});

test("marks are cleared from the pane", async () => {
  const { cleared, run } = open();
  expect([await run(messages.clearMarks), cleared]).toEqual([null, ["marks"]]);
});

test.each([
  ["from the intranet", HTTP, HTTP],
  ["from a folder of a user with a Chinese name", new URL(FILE).href, FILE],
  [
    "from a folder whose name is no valid encoding",
    "file:///C:/100%/taskpane.html",
    "file:///C:/100%/taskpane.html",
  ],
])("the pane %s is not empty", (_, url, shown) => {
  const { addon } = open({ refusesEncodedPaths: true });
  showPane(addon, url);
  expect(addon.panes).toMatchObject([{ url: shown }]);
});

test("an add-in that is not trusted yet gets no click: the guide leads through the question and the second start", () => {
  expect(open({ isUntrusted: true }).addon.takesClicks).toBe(false);
  const guide = readFileSync(join(__dirname, "../../docs/wps.md"), "utf8");
  for (const word of ["信任", "允许", "authaddin.json", "isload", "再重新打开一次"])
    expect(guide).toContain(word);
});
