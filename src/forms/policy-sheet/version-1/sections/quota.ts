/** The sections about 任务数: how it is counted, and the table of units. */
import { foldWidth } from "../../../../identity";
import type { QuotaUnit, Version1 } from "../../../../policy";
import { cellText } from "../../../cell";
import type { BlockReader } from "../../block-reader";
import type { Block, Row, Slot } from "../blocks";
import { isTotal } from "../layout";
import { isNumberText, readText, withoutMark } from "../../text";
import { readNumber, readPercent, Unreadable } from "../../values";
import { kindOf, QUOTA, wordsOf } from "../words";
import { type Line, linesOf } from "./lines";
import { readSource } from "./source";

type QuotaTable = NonNullable<Version1["quota"]["table"]>;
type Rule = Version1["quota"]["rule"];
type UnitRow = Row<"units">;

export function readQuota(block: Block, reader: BlockReader): Version1["quota"] {
  const line = linesOf(block, "quota", reader);
  const rule = readRule(line("rule"), reader);
  return { rule, table: readTable(block, line("table"), reader) };
}

function readRule(line: Line<"quota">, reader: BlockReader): Rule {
  const [word, detail, note] = [line.at("value"), line.at("detail"), line.at("note")];
  const path = "quota.rule";
  const kind = reader.required<Rule["kind"] | null>(path, word, line.label, readKind, null);
  const source = readSource(line, reader, `${path}.source`, line.label);
  if (kind === null) return { kind: "subtract", excluded: [], note: null, source };
  if (kind === "assigned") {
    reader.unused(detail, "由上级下达的任务数没有“数值”");
    return {
      kind,
      says: reader.requiredText(`${path}.says`, note, `${line.label}的说明（文件怎么说）`),
      source,
    };
  }
  const remark = reader.text(`${path}.note`, note, `${line.label}的说明`);
  if (kind === "subtract") {
    if (isNumberText(cellText(detail.value)))
      reader.report(
        detail.cell,
        `要减去的人应写是哪些人，如 职工医保人数，现在是“${cellText(detail.value)}”`,
      );
    const excluded = [...reader.list(`${path}.excluded`, detail, "要减去的人")];
    return { kind, excluded, note: remark, source };
  }
  return { kind, percent: readShare(word, detail, `${path}.percent`, reader), note: remark, source };
}

/** `96%` may stand in the cell of the rule itself; in both cells it must be the same. */
function readShare(word: Slot, detail: Slot, path: string, reader: BlockReader): number {
  const inWord = shareIn(word.value);
  const label = "户籍人口的比例";
  if (inWord === null) return reader.required(path, detail, label, readPercent, 0);
  const percent = reader.required(path, { ...word, value: inWord }, label, readPercent, 0);
  const other = reader.optional(path, detail, label, readPercent);
  if (other !== null && other !== percent)
    reader.report(detail.cell, `前一格写的是 ${percent}%，这里写的是 ${other}%，两处要一样，或只写一处`);
  return percent;
}

function shareIn(value: unknown): string | number | null {
  if (typeof value === "number") return value;
  return /\d{1,9}(?:\.\d{1,9})?%$/.exec(foldWidth(cellText(withoutMark(value).value)))?.[0] ?? null;
}

function readKind(value: unknown): Rule["kind"] | null | Unreadable {
  const text = readText(value);
  if (text === null) return null;
  const rest = foldWidth(text).replace(/\d{1,9}(?:\.\d{1,9})?%$/, "");
  const kind = rest === "" || typeof value === "number" ? "share" : kindOf(QUOTA, rest);
  return kind ?? new Unreadable(`只能写${wordsOf(QUOTA).join("、")}，现在是“${text}”`);
}

function readTable(block: Block, line: Line<"quota">, reader: BlockReader): QuotaTable | null {
  const rows = block.section("units")?.rows ?? [];
  const { cell } = line.at("value");
  const title = reader.take("quota.table", line.at("value"), line.label, readText);
  if (title === null && rows.length === 0) {
    const isSaid = (["note", "section", "document"] as const).some(
      (column) => readText(line.at(column).value) !== null,
    );
    if (isSaid) reader.report(cell, "任务表标题没有填写；文件没有任务表的，说明和依据也不填");
    return null;
  }
  if (title === null) reader.report(cell, "有任务表就要写任务表标题");
  reader.unused(line.at("detail"), "任务表标题没有“数值”");
  const total = readTotal(rows.filter(isTotalRow), reader);
  const units = rows
    .filter((row) => !isTotalRow(row))
    .map((row, i) => readUnit(row, `quota.table.units[${i}]`, reader));
  if (units.length === 0) reader.report(cell, "写了任务表标题，下一节“任务表”至少要写一个单位");
  return {
    title: title ?? "？",
    units: units.length > 0 ? units.map(({ unit }) => unit) : [NO_UNIT],
    printedTotal: total === null ? null : checkedTotal(total, units, reader),
    note: reader.text("quota.table.note", line.at("note"), "任务表的说明"),
    source: readSource(line, reader, "quota.table.source", "任务表"),
  };
}

function isTotalRow(row: UnitRow): boolean {
  return isTotal(row.at("name").value);
}

const COUNTS = { census: "户籍人口", employees: "职工医保人数", quota: "任务数" } as const;
type CountKey = keyof typeof COUNTS;
const COUNT_KEYS: readonly CountKey[] = ["quota", "census", "employees"];

/** Stands in where there is no unit at all. */
const NO_UNIT: QuotaUnit = { name: "？", aliases: [], census: null, employees: null, quota: 0 };

/** A row's numbers; undefined where a cell cannot be read. */
type Counts = Readonly<Record<CountKey, number | null | undefined>>;

function readUnit(row: UnitRow, path: string, reader: BlockReader): { unit: QuotaUnit; counts: Counts } {
  const name = reader.required(
    `${path}.name`,
    row.at("name"),
    `任务表第 ${row.number} 行的单位`,
    readText,
    "",
  );
  const of = name === "" ? `任务表第 ${row.number} 行的` : `“${name}”的`;
  reader.place(path, row.at("name").cell, "任务表");
  const aliases = [...reader.list(`${path}.aliases`, row.at("aliases"), `${of}又称`)];
  const counts = readCounts(row, path, of, reader);
  const { census, employees, quota } = counts;
  const unit: QuotaUnit = {
    name: name === "" ? `第 ${row.number} 行` : name,
    aliases,
    census: census ?? null,
    employees: employees ?? null,
    quota: quota ?? 0,
  };
  return { unit, counts };
}

function readCounts(row: UnitRow, path: string, of: string, reader: BlockReader): Counts {
  const take = (key: CountKey) =>
    reader.take(`${path}.${key}`, row.at(key), `${of}${COUNTS[key]}`, (value) => readNumber(value, "人"));
  const counts = { census: take("census"), employees: take("employees"), quota: take("quota") };
  if (counts.quota === null) {
    reader.report(row.at("quota").cell, `${of}任务数没有填写`);
    return { ...counts, quota: undefined };
  }
  return counts;
}

interface Total {
  readonly row: UnitRow;
  readonly counts: Counts;
}

function readTotal([row, ...others]: readonly UnitRow[], reader: BlockReader): Total | null {
  for (const other of others) reader.report(other.at("name").cell, "任务表有两行合计");
  return row === undefined
    ? null
    : { row, counts: readCounts(row, "quota.table.printedTotal", "任务表合计的", reader) };
}

/** The total as printed. That the rows do not add up to it may be the document's own mistake, as 临猗县's is. */
function checkedTotal(
  { row, counts }: Total,
  units: readonly { readonly counts: Counts }[],
  reader: BlockReader,
): QuotaTable["printedTotal"] {
  for (const key of COUNT_KEYS) {
    const printed = counts[key];
    const numbers = units.map((unit) => unit.counts[key]);
    if (typeof printed !== "number" || !numbers.every((number) => typeof number === "number")) continue;
    const sum = numbers.reduce<number>((all, number) => all + (number ?? 0), 0);
    if (sum !== printed)
      reader.warn(
        row.at(key).cell,
        `各行${COUNTS[key]}加起来是 ${sum}，文件印的合计是 ${printed}，相差 ${Math.abs(sum - printed)}：先核对有没有抄错，文件本身印错的照抄`,
      );
  }
  return { census: counts.census ?? null, employees: counts.employees ?? null, quota: counts.quota ?? 0 };
}
