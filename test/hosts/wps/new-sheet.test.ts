/** Sheets that the product writes into WPS. */
import { WpsWorkbook } from "../../../src/hosts/wps/workbook";
import { FINISHED } from "../../support/finished-sheet";
import { numbers, openWps } from "../../support/wps-host/open";

const open = (quirks = {}) => openWps([numbers("村", 5, 3), numbers("组", 5, 3)], quirks);

const LINK = { text: 'B3 "见"', link: { sheet: "第2页 'A'组", cell: { row: 2, column: 1 } } };

test("it stands at the end, and the user goes on looking at what was there", async () => {
  const { wps, host } = open();
  await wps.putSheet({ name: "校验报告", rows: [["规则"]] });
  expect(host.book.data.map(({ name }) => name)).toEqual(["村", "组", "校验报告"]);
  expect(host.book.active?.name).toBe("村");
  expect(host.application.isRestored).toBe(true);
});

test.each([{}, { takesNoMatrix: true }])(
  "text stays text, numbers are numbers, links are formulas that quote what they show (%j)",
  async (quirks) => {
    const { wps, host } = open(quirks);
    const id = "430903199001019017";
    await wps.putSheet({
      name: "校验报告",
      rows: [
        ["=1+1", "00012", id],
        [7, null, LINK],
        [0, false],
      ],
    });
    const sheet = host.sheet("校验报告");
    const at = (row: number, column: number) => sheet.get(row, column);
    expect([at(0, 0), at(0, 1), at(0, 2)].map((cell) => [cell?.value, cell?.formula])).toEqual([
      ["=1+1", undefined],
      ["00012", undefined],
      [id, undefined],
    ]);
    expect([at(1, 0)?.value, at(1, 1), at(2, 0)?.value, at(2, 1)?.value]).toEqual([7, undefined, 0, false]);
    expect(at(1, 2)?.formula).toBe(`=HYPERLINK("#'第2页 ''A''组'!B3","B3 ""见""")`);
    expect(at(1, 2)?.value).toBe('B3 "见"');
  },
);

test("numbers are shown as their column says, texts stay texts, and hidden columns have no width", async () => {
  const { wps, host } = open();
  await wps.putSheet(FINISHED);
  const sheet = host.sheet("征缴进度");
  const formats = [1, 2].map((row) => [0, 1, 2].map((column) => sheet.format(row, column)));
  expect(formats).toEqual([
    ["@", "0.0%", "@"],
    ["@", "0.0%", "@"],
  ]);
  expect([...sheet.widths]).toEqual([
    [0, 10],
    [1, 8],
    [2, 0],
  ]);
});

test("headers, widths, wrapped cells, help in cells and the printed page", async () => {
  const { wps, host } = open();
  const area = { firstRow: 1, lastRow: 9, firstColumn: 1, lastColumn: 1 };
  await wps.putSheet({
    name: "参保政策",
    rows: [
      ["项目", "内容"],
      ["地区", "赫山区"],
    ],
    headerRows: 1,
    columnWidths: [20, 8],
    headings: [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 0 }],
    wrapped: [area],
    help: [
      { area, choices: ["是", "否"], note: { title: "征求意见稿", text: "是或否" } },
      { area: { ...area, firstColumn: 0, lastColumn: 0 }, choices: ["甲,乙"] },
      { area: { ...area, firstColumn: 2, lastColumn: 2 }, note: { title: "依据", text: "如 二、（一）" } },
    ],
    pages: 1,
  });
  const sheet = host.sheet("参保政策");
  expect(sheet.frozenRows).toBe(1);
  expect([...sheet.widths]).toEqual([
    [0, 20],
    [1, 8],
  ]);
  expect([...sheet.fonts].sort()).toEqual(["bold $A$1:$B$1", "bold $A$2", "wrapped $B$2:$B$10"]);
  expect([...sheet.lists]).toEqual([
    ["$B$2:$B$10", "是,否, or anything, 征求意见稿：是或否"],
    ["$C$2:$C$10", "nothing, or anything, 依据：如 二、（一）"],
  ]);
  const [wide, tall] = [
    { LeftMargin: 28.8, RightMargin: 28.8 },
    { TopMargin: 28.8, BottomMargin: 28.8 },
  ];
  const paper = { PaperSize: 9, PrintTitleRows: "", CenterFooter: "第 &P 页，共 &N 页" };
  const page = {
    ...paper,
    Orientation: 1,
    Zoom: false,
    FitToPagesWide: 1,
    FitToPagesTall: 1,
    PrintGridlines: true,
  };
  expect(sheet.page).toEqual({ ...page, ...wide, ...tall });
  expect(host.book.active?.name).toBe("村");
});

test("the next one takes its place, also before the eyes of the user", async () => {
  const { wps, host } = open();
  await wps.putSheet({ name: "校验报告", rows: [["旧"]] });
  const last = host.book.data.pop();
  if (last !== undefined) host.book.data.unshift(last);
  host.book.active = last;
  await WpsWorkbook.active(host.environment()).putSheet({ name: "校验报告", rows: [["新"]] });
  expect(host.book.data.map(({ name }) => name)).toEqual(["校验报告", "村", "组"]);
  expect(host.book.active?.name).toBe("校验报告");
  expect(host.sheet("校验报告").get(0, 0)?.value).toBe("新");
});

test("one that Excel has made is known by its hidden name", async () => {
  const { wps, host } = open();
  await wps.putSheet({ name: "校验报告", rows: [["旧"]] });
  expect(host.sheet("校验报告").names).toEqual(["_canbao_report"]);
});

test.each([
  ["村", "不是参保助手生成的"],
  ["a/b", "工作表名"],
  ["'引号", "工作表名"],
])("the name %s is refused", async (name, why) => {
  const { wps, host } = open();
  const looks = host.looks();
  await expect(wps.putSheet({ name, rows: [["x"]] })).rejects.toMatchObject({
    problem: "failed",
    message: expect.stringContaining(why),
  });
  expect(host.looks()).toBe(looks);
});

test("a protected workbook is said so", async () => {
  const { wps, host } = open();
  host.book.ProtectStructure = true;
  await expect(wps.putSheet({ name: "校验报告", rows: [["x"]] })).rejects.toMatchObject({
    problem: "protected",
  });
});

test("where WPS fails, the old report is still whole and no draft is left", async () => {
  const { wps, host } = open();
  await wps.putSheet({ name: "校验报告", rows: [["旧"]] });
  host.failsAtChange = 1;
  await expect(wps.putSheet({ name: "校验报告", rows: [["新"]] })).rejects.toMatchObject({
    problem: "failed",
  });
  expect(host.book.data.map(({ name }) => name)).toEqual(["村", "组", "校验报告"]);
  expect(host.sheet("校验报告").get(0, 0)?.value).toBe("旧");
  expect(host.application.isRestored).toBe(true);
});

test("its looks are no reason to fail", async () => {
  const { wps, host } = open();
  jest.spyOn(host.application.ActiveWindow, "FreezePanes", "set").mockImplementation(() => {
    throw new Error("0x80004001");
  });
  await wps.putSheet({ name: "校验报告", headerRows: 1, rows: [["规则"]] });
  expect(host.sheet("校验报告").get(0, 0)?.value).toBe("规则");
  expect(host.book.active?.name).toBe("村");
});
