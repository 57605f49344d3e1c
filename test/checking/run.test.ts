/** One run over workbooks: what it hands back for each, what is double between them, what ends it early. */
import {
  CheckRun,
  checkWorkbook,
  CHOICES_KEY,
  policiesIn,
  type Progress,
  readPolicySheets,
  type RunOptions,
} from "../../src/checking";
import { CheckCancelled } from "../../src/checks";
import { HostError } from "../../src/hosts/workbook";
import { fullRegionName } from "../../src/policy";
import { gridOf, nameOf } from "../support/grid";
import { personLine, personLines } from "../support/persons";
import { policySheet } from "../support/policy-sheet";
import { policies } from "../support/read";
import { officialForm, roster } from "../support/roster";
import { MemoryWorkbook } from "../support/memory-workbook";

const options: RunOptions = {
  policies,
  today: { year: 2023, month: 10, day: 15 },
  pause: () => Promise.resolve(),
};
const NOTES = gridOf("会议记录\n下周一开会", { name: "记录" });
const village = (people: string) => new MemoryWorkbook([officialForm(people)]);

type Checked = Awaited<ReturnType<typeof checkWorkbook>>;
const findingsOf = (checked: Checked | undefined) =>
  (checked ?? []).flatMap(({ account: { result } }) =>
    result.findings.map(({ rule, cell }) => `${result.sheet} ${rule.id} ${nameOf(cell)}`),
  );

test("every sheet has its account, in the order of the workbook", async () => {
  const checked = await checkWorkbook(
    new MemoryWorkbook([NOTES, roster({ 王建国的实交额: 350, 张桂兰的票据号码: null })]),
    options,
  );
  // 380 × 3 + 190 + 0 are due (赫山区, section four); 30 are missing, and a receipt.
  expect(checked.map(({ account }) => account)).toMatchObject([
    { result: { sheet: "记录", kind: "unknown" }, errors: 0, persons: 0, collected: 0 },
    {
      result: { sheet: "花名册", kind: "roster", region: { name: "赫山区" }, year: 2024 },
      errors: 2,
      warnings: 1,
      households: 3,
      persons: 5,
      due: 1330,
      dueUnknown: 0,
      collected: 1300,
      owners: [{ name: "王建国" }, { name: "王建国" }, { name: "张桂兰" }],
    },
  ]);
});

test("a person in two workbooks is found in the second, and the file of the first is named", async () => {
  const run = new CheckRun(options);
  await run.add(village(personLines(1, 2)), { file: "甲村.xlsx" });
  await run.add(new MemoryWorkbook([NOTES]), { file: "记录.xlsx" });
  await run.add(village([personLine(3), personLine(1, { receipt: "PJ9" })].join("\n")), {
    file: "乙村.xlsx",
  });
  const [first, second, third] = await run.finish();
  expect([findingsOf(first), findingsOf(second)]).toEqual([[], []]);
  expect(findingsOf(third)).toEqual(["花名册 id-duplicate F6"]);
  expect(third?.[0]?.account.result.findings[0]?.message).toContain("甲村.xlsx");
});

test("a workbook that cannot be read to its end takes no other's place", async () => {
  const run = new CheckRun(options);
  const torn = new MemoryWorkbook([roster({}, { name: "一组" }), roster({}, { name: "二组" })]);
  torn.readSheet = (name) =>
    name === "二组"
      ? Promise.reject(new HostError("failed", "读不了"))
      : MemoryWorkbook.prototype.readSheet.call(torn, name);
  await expect(run.add(torn, { file: "坏.xlsx" })).rejects.toThrow("读不了");
  await run.add(village(personLine(1, { paid: "350" })), { file: "好.xlsx" });
  const checked = await run.finish();
  expect(checked.map(findingsOf)).toEqual([["花名册 amount-selfpay H5", "花名册 amount-sum H5"]]);
});

test("each workbook goes by its own policies and its own choices", async () => {
  const own = new MemoryWorkbook([roster({ A1: "参保缴费登记表" }), policySheet()]);
  const chosen = new MemoryWorkbook([roster({ A1: "参保缴费登记表" })]);
  const region = fullRegionName(policies.findRegion("临猗县"));
  chosen.settings.set(CHOICES_KEY, JSON.stringify({ 花名册: { region, year: 2024 } }));
  const run = new CheckRun(options);
  const { policies: itsPolicies } = policiesIn(await readPolicySheets(own), policies);
  await run.add(own, { file: "甲.xlsx", policies: itsPolicies });
  await run.add(chosen, { file: "乙.xlsx" });
  const checked = await run.finish();
  expect(checked.map(([sheet]) => sheet?.account.result)).toMatchObject([
    { region: { name: "甲县" }, year: 2025 },
    { region: { name: "临猗县" }, year: 2024 },
  ]);
});

test("who goes along gets every sheet with its cells, before it is checked", async () => {
  const seen: string[] = [];
  await checkWorkbook(new MemoryWorkbook([NOTES, roster()]), {
    ...options,
    along: function* ({ grid, form }) {
      yield 0;
      seen.push(`${grid.name} ${grid.cells.length} ${form.kind}`);
    },
  });
  expect(seen).toEqual(["记录 2 unknown", "花名册 9 roster"]);
});

test("progress goes from the first row of the first sheet to the last of the last", async () => {
  // It pauses, and says how far it is, once some time has gone by.
  const clock = jest.spyOn(Date, "now").mockReturnValue(0);
  const seen: Progress[] = [];
  await checkWorkbook(new MemoryWorkbook([roster(), NOTES]), {
    ...options,
    onProgress: (at) => seen.push(at),
  });
  clock.mockRestore();
  // 9 and 2 rows, each read, recognised and checked.
  expect(seen).toEqual([
    { stage: "reading", sheet: "花名册", rowsDone: 9, rowsTotal: 9, fraction: 9 / 33 },
    { stage: "reading", sheet: "记录", rowsDone: 2, rowsTotal: 2, fraction: 29 / 33 },
  ]);
});

test("once it is cancelled no further sheet is read", async () => {
  const workbook = new MemoryWorkbook([roster(), NOTES]);
  const controller = new AbortController();
  const along = function* () {
    yield 0;
    controller.abort();
  };
  const run = checkWorkbook(workbook, { ...options, signal: controller.signal, along });
  await expect(run).rejects.toBeInstanceOf(CheckCancelled);
  expect(workbook.calls.filter((call) => call === "readSheet")).toHaveLength(1);
});
