/** The ribbon's buttons in WPS. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { takeCommand } from "../../src/wps/commands";
import { messages } from "../../src/wps/messages";
import { Ribbon } from "../../src/wps/ribbon";
import { FakeAddon } from "../support/wps-host/addon";
import { numbers, openWps } from "../support/wps-host/open";
import { WpsWorkbook } from "../../src/hosts/wps/workbook";

const PANE = "file:///jsaddons/canbao_0.1.0/taskpane.html";
const ribbonXml = readFileSync(join(__dirname, "../../src/wps/ribbon.xml"), "utf8");

beforeAll(() => Object.assign(globalThis, { window: { devicePixelRatio: 2 } }));
afterAll(() => Reflect.deleteProperty(globalThis, "window"));

function open(paneTakes = false) {
  const { host, wps } = openWps([numbers("村", 5, 5)]);
  const addon = new FakeAddon(host);
  const told: string[] = [];
  const ribbon = new Ribbon({
    addon,
    paneUrl: PANE,
    workbook: () => WpsWorkbook.active(host.environment()),
    tell: (message) => told.push(message),
    pause: async () => {
      if (paneTakes) takeCommand(addon.PluginStorage);
    },
  });
  const press = (id: string) => ribbon.press({ Id: id });
  return { host, wps, addon, told, press };
}

test("ribbon.xml calls what the page offers", () => {
  const called = [...ribbonXml.matchAll(/\b(?:onLoad|onAction|getImage)="(\w+)"/g)].map(([, name]) => name);
  expect([...new Set(called)].sort()).toEqual(["GetImage", "OnAction", "OnAddinLoad"]);
});

test("every button of ribbon.xml is known", async () => {
  const ids = [...ribbonXml.matchAll(/<button id="(\w+)"/g)].map(([, id]) => id ?? "");
  expect(ids).toHaveLength(5);
  for (const id of ids) {
    const { press, host, told } = open();
    host.application.Ready = false;
    await press(id);
    // The pane shows by itself that WPS is busy; all else tells.
    expect([id, told.length]).toEqual([id, ["canbaoCheck", "canbaoOpen"].includes(id) ? 0 : 1]);
  }
});

test("the three buttons are those of Excel, by the same names", () => {
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  for (const label of ["一键校验", "打开面板", "清除标记"]) {
    expect(ribbonXml).toContain(`label="${label}"`);
    expect(manifest).toContain(`DefaultValue="${label}"`);
  }
  expect(ribbonXml).toContain('<tab id="canbaoTab" label="参保助手">');
});

test("the pane is made once, docked on the right, and shown again when it was closed", async () => {
  const { press, addon } = open();
  await press("canbaoOpen");
  expect(addon.panes).toMatchObject([
    { url: PANE, title: "参保助手", Visible: true, DockPosition: 2, Width: 760 },
  ]);
  Object.assign(addon.panes[0] ?? {}, { Visible: false });
  await press("canbaoOpen");
  expect(addon.panes).toMatchObject([{ Visible: true }]);
});

test("one that WPS has closed for good is made anew", async () => {
  const { press, addon } = open();
  await press("canbaoOpen");
  addon.panes = [];
  await press("canbaoOpen");
  expect(addon.panes).toHaveLength(1);
});

test("一键校验 shows the pane and leaves word for it", async () => {
  const { press, addon } = open();
  await press("canbaoCheck");
  expect(addon.panes).toMatchObject([{ Visible: true }]);
  expect([takeCommand(addon.PluginStorage), takeCommand(addon.PluginStorage)]).toEqual(["check", null]);
});

const MARK = { sheet: "村", cell: { row: 1, column: 1 }, colour: "error", reason: "x" } as const;

test("清除标记 without a pane clears at once", async () => {
  const { press, wps, host } = open();
  await wps.setMarks([MARK]);
  await press("canbaoClear");
  expect(host.sheet("村").conditions).toEqual([]);
});

test("清除标记 is the pane's work where there is one", async () => {
  const { press, wps, host } = open(true);
  await wps.setMarks([MARK]);
  await press("canbaoOpen");
  await press("canbaoClear");
  expect(host.sheet("村").conditions).toHaveLength(1);
});

test("清除标记 is done without the pane where it does not answer", async () => {
  const { press, wps, host, addon } = open();
  await wps.setMarks([MARK]);
  await press("canbaoOpen");
  await press("canbaoClear");
  expect(host.sheet("村").conditions).toEqual([]);
  expect(takeCommand(addon.PluginStorage)).toBeNull();
});

test("formulas are written for the other program and back, and the user is told how many", async () => {
  const { press, host, told } = open();
  host.userSets("村", 7, 0, "=SELFPAY(A1)");
  await press("canbaoToWps");
  expect(host.sheet("村").get(7, 0)?.formula).toBe("=CANBAO.SELFPAY(A1)");
  await press("canbaoToExcel");
  expect(host.sheet("村").get(7, 0)?.formula).toBe("=SELFPAY(A1)");
  host.sheet("村").isProtected = true;
  await press("canbaoToWps");
  expect(told).toEqual([
    messages.rewritten("WPS", 1),
    messages.rewritten("Excel", 1),
    `${messages.rewritten("WPS", 0)}\n${messages.left(["村!A8"])}`,
  ]);
});

test("what goes wrong is told", async () => {
  const { press, host, told } = open();
  host.application.Ready = false;
  await press("canbaoClear");
  expect(told).toEqual([expect.stringContaining("回车")]);
});
