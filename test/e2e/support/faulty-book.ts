/** A workbook without a mistake, and the same one with mistakes of which each can be mended in only one way. */
import { cellName, type Grid } from "../../../src/forms";
import { builtInPolicies, PolicyRegistry } from "../../../src/policy";
import { COLUMN, makeRoster, type SampleRoster, sampleWorkbooks } from "../../../src/samples";
import { addUp } from "../../../src/samples/roster";
import { edited } from "../../support/grid";
import { toFullWidth } from "../../support/made-ids";

type CellValue = string | number | null;

/** One cell that is wrong: what it holds, and what belongs there. */
export interface Slip {
  readonly sheet: string;
  readonly cell: string;
  readonly what: string;
  readonly wrong: CellValue;
  readonly right: CellValue;
  /** Sums are mended in the second round, after the rows that they are made from. */
  readonly round: 1 | 2;
}

interface SpoiltSheet {
  readonly right: Grid;
  readonly slips: readonly Slip[];
}

export interface FaultyBook {
  readonly right: readonly Grid[];
  readonly wrong: readonly Grid[];
  readonly slips: readonly Slip[];
}

/** 赫山区's form on three pages, 临猗县's (whose document names one payer), and a table of quotas. */
export function faultyBook(): FaultyBook {
  const sheets = [spoiltRoster(), withoutPayer(), wrongQuota()];
  return {
    right: sheets.map(({ right }) => right),
    wrong: sheets.map(({ right, slips }) =>
      edited(right, Object.fromEntries(slips.map(({ cell, wrong }) => [cell, wrong]))),
    ),
    slips: sheets.flatMap(({ slips }) => slips),
  };
}

const policies = new PolicyRegistry(builtInPolicies);
const policyOf = (region: string) => policies.find(region, 2024);

type Person = SampleRoster["persons"][number];

/** A mistake that is made with one person on a page of the form. */
interface Kind {
  readonly what: string;
  readonly page: 0 | 1;
  readonly column: number;
  readonly suits: (person: Person) => boolean;
  readonly wrong: (right: string) => CellValue;
  /** What belongs there, where it is not what the clean form holds. */
  readonly right?: CellValue;
}

const old = (number: string) => number.slice(0, 6) + number.slice(8, 17);
const isMember = ({ category, relation }: Person) => category === "普通居民" && relation !== "户主";
const isHead = ({ category, relation }: Person) => category === "普通居民" && relation === "户主";
/** A number of 15 digits leaves out the 19 of the year. */
const isBornBefore2000 = (person: Person) => isMember(person) && person.id.startsWith("19", 6);
const endsWithX = ({ id }: Person) => id.endsWith("X");
const isOnLowIncome = ({ category }: Person) => category === "城乡低保对象";
const isDestitute = ({ category }: Person) => category === "特困人员";
const isMother = ({ relation }: Person) => relation === "母亲";

/** 380 a head, 190 for 低保对象 and nothing for 特困人员: 赫山区, section four. */
const { id, paid, subsidy, category, relation } = COLUMN;
const KINDS: readonly Kind[] = [
  { what: "空格", page: 0, column: id, suits: isMember, wrong: (n) => `${n.slice(0, 6)} ${n.slice(6)}` },
  { what: "看不见的空格", page: 0, column: id, suits: isMember, wrong: (n) => `\u3000${n}\u00a0` },
  { what: "全角数字", page: 0, column: id, suits: isMember, wrong: toFullWidth },
  { what: "小写 x", page: 0, column: id, suits: endsWithX, wrong: (n) => n.toLowerCase() },
  { what: "全角小写 x", page: 1, column: id, suits: endsWithX, wrong: (n) => n.replace("X", "\uff58") },
  { what: "15 位旧号", page: 0, column: id, suits: isBornBefore2000, wrong: old },
  { what: "旧号里有空格", page: 1, column: id, suits: isBornBefore2000, wrong: (n) => `${old(n)} ` },
  { what: "少收 30 元", page: 0, column: paid, suits: isHead, wrong: () => 350 },
  { what: "金额是文本", page: 0, column: paid, suits: isHead, wrong: () => "350", right: "380" },
  { what: "金额带单位", page: 1, column: paid, suits: isHead, wrong: () => "350元", right: "380" },
  { what: "低保对象交了全额", page: 0, column: paid, suits: isOnLowIncome, wrong: () => 380 },
  { what: "漏填资助额", page: 0, column: subsidy, suits: isOnLowIncome, wrong: () => null },
  { what: "特困人员交了费", page: 1, column: paid, suits: isDestitute, wrong: () => 380 },
  { what: "类别写错字", page: 1, column: category, suits: isOnLowIncome, wrong: () => "城乡低保对像" },
  { what: "关系写错字", page: 0, column: relation, suits: isMother, wrong: () => "毋亲" },
  { what: "户主写错字", page: 1, column: relation, suits: isHead, wrong: () => "戶主" },
];

function spoiltRoster(): SpoiltSheet {
  const roster = makeRoster({
    sheetName: "花名册",
    policy: policyOf("赫山区"),
    unit: "泉交河镇 示例村",
    seed: 11,
    persons: 55,
    firstHousehold: 3001,
  });
  const { sheet, footers } = roster;
  const rowsOf = (page: number) => new Set(footers[page]?.persons.map(({ row }) => row));
  const free = new Set(roster.persons);
  const slips = KINDS.map(({ what, page, column, suits, wrong, ...kind }): Slip => {
    const person = [...free].find((candidate) => rowsOf(page).has(candidate.row) && suits(candidate));
    if (person === undefined) throw new Error(`nobody is left for “${what}”`);
    free.delete(person);
    if (kind.right !== undefined) sheet.set(person.row, column, kind.right);
    const right = sheet.get(person.row, column);
    return slip(sheet.name, person.row, column, { what, wrong: wrong(String(right)), right });
  });
  const right = edited(sheet.toGrid(), {});
  return { right, slips: [...slips, ...wrongTotals(roster, right, slips)] };
}

/** Rows are wrong on the first two pages, so that their lines of totals wait; the last line is wrong all by itself. */
function wrongTotals(roster: SampleRoster, right: Grid, slips: readonly Slip[]): Slip[] {
  const { sheet, footers } = roster;
  const rightText = (row: number) => String(right.cells[row]?.[0]);
  const [first = -1, second = -1, third = -1] = footers.map(({ row }) => row);
  const wrongRows = edited(right, Object.fromEntries(slips.map(({ cell, wrong }) => [cell, wrong])));
  wrongRows.cells.forEach((cells, row) =>
    cells.forEach((value, column) => sheet.set(row, column, value as CellValue)),
  );
  // The clerk adds up what the rows say: the line is right until they are mended.
  addUp(roster);
  const lines: [row: number, what: string, wrong: CellValue, round: 1 | 2][] = [
    [first, "照错的金额合计", sheet.get(first, 0), 2],
    [second, "户数多写一户", more(rightText(second), /户数：(\d+)/), 2],
    [third, "全额资助多写一人", more(rightText(third), /全额资助(\d+)/), 1],
  ];
  return lines.map(([row, what, wrong, round]) =>
    slip(right.name, row, 0, { what, wrong, right: rightText(row), round }),
  );
}

function more(text: string, number: RegExp): string {
  return text.replace(number, (part, digits: string) => part.replace(digits, String(Number(digits) + 1)));
}

/** 临猗县, section three: 低保对象 are paid for by 医疗救助资金, and by nobody else. */
function withoutPayer(): SpoiltSheet {
  const { sheet, persons } = makeRoster({
    sheetName: "花名册-临猗县",
    policy: policyOf("临猗县"),
    unit: "猗氏镇 示例村",
    seed: 5,
    persons: 14,
    firstHousehold: 4001,
  });
  const subsidised = persons.filter(isOnLowIncome);
  const right = "医疗救助资金";
  for (const { row } of subsidised) sheet.set(row, COLUMN.payer, right);
  const what = "没写资助部门";
  return {
    right: sheet.toGrid(),
    slips: subsidised.map(({ row }) => slip(sheet.name, row, COLUMN.payer, { what, wrong: null, right })),
  };
}

/** 赫山区: 95 % of the census. */
function wrongQuota(): SpoiltSheet {
  const [table] =
    sampleWorkbooks().find(({ fileName }) => fileName === "任务分解表-赫山区.xlsx")?.sheets ?? [];
  const [row, column] = [4, 2];
  const right = table?.cells[row]?.[column];
  if (table === undefined || typeof right !== "number") throw new Error("the sample has no such quota");
  return {
    right: table,
    slips: [slip(table.name, row, column, { what: "任务数", wrong: right + 10, right })],
  };
}

function slip(
  sheet: string,
  row: number,
  column: number,
  rest: Pick<Slip, "what" | "wrong" | "right"> & { round?: Slip["round"] },
): Slip {
  return { sheet, cell: cellName(row, column), round: 1, ...rest };
}
