/** Settings in WPS, in custom XML parts or on a hidden sheet. */
import { settingParts } from "../../../src/hosts/shared/setting-parts";
import { WpsWorkbook } from "../../../src/hosts/wps/workbook";
import { type Quirks, WpsHost } from "../../support/wps-host/host";
import { numbers, openWps } from "../../support/wps-host/open";

const KEY = "canbao.choices";
const open = (quirks: Quirks = {}) => openWps([numbers("村", 3, 3)], quirks);
const names = (host: WpsHost) => host.book.data.map(({ name, visible }) => [name, visible]);

test("they are custom XML parts, in the form that Excel has", async () => {
  const { wps, host } = open();
  await wps.saveSetting(KEY, "值");
  expect(host.book.parts).toHaveLength(1);
  expect(host.book.parts[0]?.xml).toMatch(
    /^<setting xmlns="urn:canbao:setting:canbao.choices" saving="\d+" part="0" of="1">/,
  );
  expect(names(host)).toEqual([["村", -1]]);
});

test("what Excel has saved is read", async () => {
  const { wps, host } = open();
  host.book.parts.push(...settingParts(KEY, "来自 Excel", 7).map((xml, i) => ({ id: `{${i}}`, xml })));
  expect(await wps.loadSetting(KEY)).toBe("来自 Excel");
});

describe.each<[string, Quirks, string?]>([
  ["where WPS has no custom XML parts", { xml: "missing" }],
  ["where WPS does not keep them", { xml: "forgets" }],
  ["in an .et file", {}, "花名册.et"],
])("%s", (_where, quirks, name) => {
  const openIt = () => {
    const host = new WpsHost([numbers("村", 3, 3)], quirks, name);
    return { wps: WpsWorkbook.active(host.environment()), host };
  };

  test("they lie on a sheet that only programs can show, and is none of the user's", async () => {
    const { wps, host } = openIt();
    await wps.saveSetting(KEY, "值");
    expect(names(host)).toEqual([
      ["村", -1],
      ["_canbao", 2],
    ]);
    expect((await wps.listSheets()).map((sheet) => sheet.name)).toEqual(["村"]);
    await expect(wps.readSheet("_canbao")).rejects.toMatchObject({ problem: "sheet-missing" });
    expect(host.book.active?.name).toBe("村");
    expect(host.application.isRestored).toBe(true);
  });

  test.each(["", "=1+1", "00012", "'", "😀".repeat(40_000), "甲\n乙\u0000\ud800"])(
    "keeps %#",
    async (value) => {
      const { wps } = openIt();
      await wps.saveSetting("other", "x");
      await wps.saveSetting(KEY, "früher");
      await wps.saveSetting(KEY, value);
      expect([await wps.loadSetting(KEY), await wps.loadSetting("other")]).toEqual([value, "x"]);
    },
  );

  test("with the last one the sheet goes", async () => {
    const { wps, host } = openIt();
    const looks = host.looks();
    await wps.saveSetting(KEY, "a");
    await wps.saveSetting("other", "b");
    await wps.saveSetting(KEY, null);
    expect([await wps.loadSetting(KEY), await wps.loadSetting("other")]).toEqual([null, "b"]);
    await wps.saveSetting("other", null);
    expect(host.looks()).toBe(looks);
  });
});

test("a workbook whose structure is protected, and no custom XML parts: said so", async () => {
  const { wps, host } = open({ xml: "missing" });
  host.book.ProtectStructure = true;
  await expect(wps.saveSetting(KEY, "值")).rejects.toMatchObject({ problem: "protected" });
});

test("damaged text is said so", async () => {
  const { wps, host } = open();
  await wps.saveSetting(KEY, "值");
  for (const part of host.book.parts) part.xml = part.xml.replace("&quot;值&quot;", "值");
  await expect(wps.loadSetting(KEY)).rejects.toMatchObject({
    problem: "failed",
    message: expect.stringContaining("已损坏"),
  });
});

test("settings that WPS lost with the custom XML are not there, which is no failure, and are saved anew", async () => {
  const { host, wps } = openWps([numbers("村", 3, 3)], { xml: "lost" });
  await wps.saveSetting("k", "值");
  host.reopens();
  const later = WpsWorkbook.active(host.environment());
  expect(await later.loadSetting("k")).toBeNull();
  await later.saveSetting("k", "新");
  expect(await later.loadSetting("k")).toBe("新");
});
