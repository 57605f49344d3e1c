/** `--report FILE`: what is written, where nothing may be written, and what stands on the disk afterwards. */
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { csvText } from "../../src/hosts/file/write-csv";
import { writeXlsx } from "../../src/hosts/file/write";
import { gridOf } from "../support/grid";
import { idOf, personLine, personLines } from "../support/persons";
import { reportOf } from "../support/report";
import { officialForm } from "../support/roster";
import { checkIn, type Ended, type Files, PATIENCE, within } from "../support/terminal";

const faulty = officialForm([personLine(1, { paid: "350" }), personLine(2)].join("\n"), { name: "一组" });
const again = officialForm(personLine(1), { name: "二组" });
const files: Files = {
  "甲.xlsx": writeXlsx([faulty]),
  "乙.xlsx": writeXlsx([again]),
  "坏.xlsx": "不是表格",
  "无错.xlsx": writeXlsx([officialForm(personLines(11, 2))]),
  "笔记.xlsx": writeXlsx([gridOf("记事")]),
  "空.csv": "",
};

interface Outcome {
  readonly ended: Ended;
  /** Null if nothing stands there. */
  readonly content: Buffer | null;
}

function checkWith(report: string, args: readonly string[], prepare: (folder: string) => void = () => {}) {
  return within(files, async (folder): Promise<Outcome> => {
    prepare(folder);
    const ended = await checkIn(folder, ...args, "--report", report);
    const path = join(folder, report);
    return { ended, content: existsSync(path) && report !== "夹.xlsx" ? readFileSync(path) : null };
  });
}

function linesIn(content: Buffer | null, name: string): string[] {
  const [sheet] = readWorkbookBytes(content ?? Buffer.alloc(0), name).sheets;
  return (sheet?.cells ?? []).map((row) => row.map((cell) => cell ?? "").join(" | "));
}

describe("what is written", () => {
  const args = ["甲.xlsx", "乙.xlsx", "坏.xlsx"];
  let xlsx: Outcome;
  let csv: Outcome;
  let revealed: Outcome;
  let json: Outcome;

  beforeAll(async () => {
    [xlsx, csv, revealed, json] = await Promise.all([
      checkWith("报告.xlsx", args),
      checkWith("报告.CSV", args),
      checkWith("报告.csv", [...args, "--reveal"]),
      checkWith("报告.xlsx", [...args, "--json"]),
    ]);
  }, PATIENCE);

  test("a row per finding with its file, sheet, place, person and masked number", () => {
    const lines = linesIn(xlsx.content, "报告.xlsx");
    const heading = lines.indexOf(
      "序号 | 文件 | 工作表 | 级别 | 规则 | 位置 | 姓名 | 证件号码 | 内容 | 问题 | 怎么改",
    );
    const masked = `${idOf(1).slice(0, 6)}********${idOf(1).slice(14)}`;
    const found = lines.slice(heading + 1).map((line) => line.split(" | ").slice(0, 6).join(" "));
    expect(found).toEqual([
      "1 甲.xlsx 一组 错误 实交额与政策不符 H5",
      "2 甲.xlsx 一组 错误 实交额加资助额不等于缴费标准 H5",
      "3 乙.xlsx 二组 错误 同一个人出现两次 F5",
      "4 乙.xlsx 二组 错误 票据号码用在了两户 J5",
    ]);
    expect(lines[heading + 1]).toContain(masked);
    expect(lines[heading + 3]).toContain(masked);
  });

  test("the head names each file, also the one that could not be read", () => {
    const lines = linesIn(xlsx.content, "报告.xlsx");
    expect(lines[0]).toMatch(/^参保助手校验报告：有 1 个文件读不了，还有 4 处错误/);
    expect(lines.some((line) => /^文件“甲\.xlsx”工作表“一组”：花名册，2 人/.test(line))).toBe(true);
    expect(lines.some((line) => /^文件“坏\.xlsx”：读不了。/.test(line))).toBe(true);
  });

  test("the status is that of the check, and the text says where the report is", () => {
    expect([xlsx.ended.status, csv.ended.status]).toEqual([2, 2]);
    expect(xlsx.ended.stdout).toMatch(/校验报告已写入 报告\.xlsx\n$/);
    expect(xlsx.ended.stderr).toBe("");
  });

  test("as separated values it says the same, in Unicode that Excel recognises", () => {
    expect(csv.content?.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const withoutTime = (lines: string[]) =>
      lines
        .map((line) => line.replace(/[ |]+$/, ""))
        .filter((line) => line !== "" && !line.startsWith("校验时间"));
    expect(withoutTime(linesIn(csv.content, "报告.csv"))).toEqual(
      withoutTime(linesIn(xlsx.content, "报告.xlsx")),
    );
  });

  test("numbers are masked, unless asked for in full", () => {
    expect(csv.content?.toString()).not.toMatch(/\d{15}/);
    // An apostrophe, so that a program that opens the file keeps all digits.
    expect(revealed.content?.toString()).toContain(`"'${idOf(1)}"`);
  });

  test("JSON is what it is without a report", () => {
    expect(reportOf(json.ended).summary).toMatchObject({ files: 3, errors: 4 });
    expect(json.content).not.toBeNull();
  });
});

describe("where", () => {
  type Case = [
    what: string,
    report: string,
    status: number,
    says: RegExp,
    prepare?: (folder: string) => void,
  ];
  const cases: Case[] = [
    ["another kind of file", "报告.pdf", 2, /\.xlsx 或 \.csv/],
    ["no kind at all", "报告", 2, /\.xlsx 或 \.csv/],
    ["a file that is checked", "无错.xlsx", 2, /是要检查的文件/],
    ["the same by another way", "./无错.xlsx", 2, /是要检查的文件/],
    [
      "the same by a link",
      "链.xlsx",
      2,
      /是要检查的文件/,
      (at) => symlinkSync("无错.xlsx", join(at, "链.xlsx")),
    ],
    [
      "the same by its other name",
      "硬.xlsx",
      2,
      /是要检查的文件/,
      (at) => linkSync(join(at, "无错.xlsx"), join(at, "硬.xlsx")),
    ],
    ["somebody's workbook", "笔记.xlsx", 2, /不是校验报告，没有覆盖/],
    ["what cannot be read", "坏.xlsx", 2, /不是校验报告，没有覆盖/],
    ["a folder", "夹.xlsx", 2, /是文件夹/, (at) => mkdirSync(join(at, "夹.xlsx"))],
    ["a folder that is not there", "没有/报告.xlsx", 2, /没有“没有”这个文件夹/],
    ["a new file", "报告.xlsx", 0, /^$/],
    ["an empty file", "空.csv", 0, /^$/],
  ];
  let outcomes: readonly Outcome[];

  beforeAll(async () => {
    outcomes = await Promise.all(
      cases.map(([, report, , , prepare]) => checkWith(report, ["无错.xlsx"], prepare)),
    );
  }, PATIENCE);

  test.each(cases.map(([what, report, status, says], i) => [what, report, status, says, i] as const))(
    "%s",
    (_, report, status, says, i) => {
      const { ended, content } = outcomes[i] as Outcome;
      expect(ended.status).toBe(status);
      expect(ended.stderr).toMatch(says);
      expect(ended.stderr).not.toMatch(/^\s+at /m);
      if (status !== 2) return;
      expect(ended.stdout).toBe("");
      // What stood there still does.
      const before = files[report.replace(/^\.\/|^[链硬]/, (start) => (start === "./" ? "" : "无错"))];
      if (before !== undefined && content !== null) expect(content).toEqual(Buffer.from(before));
    },
  );

  test(
    "an earlier report is replaced by the new one, which is no form itself",
    async () => {
      await within(files, async (folder) => {
        await checkIn(folder, "甲.xlsx", "--report", "报告.xlsx");
        const first = readFileSync(join(folder, "报告.xlsx"));
        linkSync(join(folder, "报告.xlsx"), join(folder, "旧.xlsx"));
        const { status } = await checkIn(folder, "无错.xlsx", "--report", "报告.xlsx");
        expect(status).toBe(0);
        expect(linesIn(readFileSync(join(folder, "报告.xlsx")), "报告.xlsx")[0]).toBe(
          "参保助手校验报告：可以上报",
        );
        // Put in its place whole, not written over it.
        expect(readFileSync(join(folder, "旧.xlsx"))).toEqual(first);
        expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
        const report = reportOf(await checkIn(folder, "报告.xlsx", "--json"));
        expect(report.files[0]?.sheets[0]).toMatchObject({ kind: "unknown", findings: [] });
      });
    },
    PATIENCE,
  );

  test(
    "a report that cannot be written is said in Chinese, after what was found",
    async () => {
      await within(files, async (folder) => {
        // Always full, for everybody.
        symlinkSync("/dev/full", join(folder, "满.xlsx"));
        const ended = await checkIn(folder, "无错.xlsx", "--report", "满.xlsx");
        expect(ended.status).toBe(2);
        expect(ended.stdout).toContain("无错.xlsx");
        expect(ended.stdout).not.toContain("已写入");
        expect(ended.stderr).toMatch(/^报告没有写成/);
      });
    },
    PATIENCE,
  );

  test(
    "numbers in the file's name are masked in what is said",
    async () => {
      const { ended } = await checkWith(`${idOf(1)}/报告.xlsx`, ["无错.xlsx"]);
      expect(ended.stderr).toContain("这个文件夹");
      expect(ended.stderr).not.toContain(idOf(1));
    },
    PATIENCE,
  );
});

describe("text that a spreadsheet program would compute", () => {
  const csvOf = (...cells: string[]) => csvText({ name: "校验报告", rows: [cells] }).slice(1);

  test.each(["=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x"])(
    "%j stays text in separated values",
    (text) => {
      expect(csvOf("前", text)).toBe(`前,"'${text}"`);
    },
  );

  test.each(["430903197003109010", "43090319720815902X", "007", "123456789012"])(
    "all digits of %s are kept",
    (text) => {
      expect(csvOf(text)).toBe(`"'${text}"`);
    },
  );

  test.each(["H5", "0", "380", "应为 380。", "430903********9010", "2023-11-02 10:32"])(
    "%s is left alone",
    (text) => {
      expect(csvOf(text)).toBe(text);
    },
  );

  test("numbers are numbers, links are their texts, and quotes are doubled", () => {
    const link = { text: "H5", link: { sheet: "花名册", cell: { row: 4, column: 7 } } };
    expect(csvText({ name: "x", rows: [[1, -2, null, link], ['说"是",好']] })).toBe(
      '\ufeff1,-2,,H5\r\n"说""是"",好"',
    );
  });
});
