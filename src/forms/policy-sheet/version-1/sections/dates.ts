/** When one can pay, when cover begins, and what becomes of whoever comes late. */
import type { Version1 } from "../../../../policy";
import { readText } from "../../text";
import type { BlockReader } from "../../block-reader";
import type { Block, Row, Slot } from "../blocks";
import { readDate, readNumber, readTerm, Unreadable } from "../../values";
import { kindOf, LATE, PAYS, STARTS, type Words, wordsOf } from "../words";
import { readSource, type Sourced } from "./source";

type Collection = Version1["collection"];
type Window = Collection["windows"][number];
type General = Version1["late"]["general"];
type Exception = Version1["late"]["exceptions"][number];

/** Stand in for days that cannot be read: no window ends before it begins because of them. */
const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";

export function readCollection(block: Block, reader: BlockReader): Collection {
  const section = block.section("windows");
  const rows = section?.rows ?? [];
  const [first, ...others] = rows;
  const heading = section?.heading ?? block.title;
  if (first === undefined) {
    if (section !== null) reader.report(heading, "至少要写一段集中缴费期的开始日期和截止日期");
    return {
      windows: [{ from: FIRST_DAY, to: LAST_DAY, days: null }],
      note: null,
      source: { section: "？" },
    };
  }
  for (const row of others)
    for (const column of ["note", "section", "document"] as const)
      refuseSecond(row.at(column), first.at(column), reader);
  const windows = rows.map((row, i) => readWindow(row, `collection.windows[${i}]`, reader));
  return {
    windows,
    note: reader.text("collection.note", first.at("note"), "集中缴费期的说明"),
    source: readSource(first, reader, "collection.source", "集中缴费期"),
  };
}

function refuseSecond(slot: Slot, first: Slot, reader: BlockReader): void {
  const text = readText(slot.value);
  if (text !== null && text !== readText(first.value))
    reader.report(slot.cell, "集中缴费期的说明和依据只写在第一行，几处依据写在同一格里");
}

function readWindow(row: Row<"windows">, path: string, reader: BlockReader): Window {
  const which = row.number === 1 ? "集中缴费期" : `第 ${row.number} 段集中缴费期`;
  const date = (key: "from" | "to", label: string, otherwise: string) =>
    reader.required(`${path}.${key}`, row.at(key), `${which}的${label}`, readDate, otherwise);
  return {
    from: date("from", "开始日期", FIRST_DAY),
    to: date("to", "截止日期", LAST_DAY),
    days: readDays(row, path, which, reader),
  };
}

function readDays(row: Row<"windows">, path: string, which: string, reader: BlockReader): Window["days"] {
  const day = (key: "first" | "last", label: string) =>
    reader.take(`${path}.days.${key}`, row.at(key), `${which}${label}`, (value) => readNumber(value, "日"));
  const first = day("first", "每月从几日");
  const last = day("last", "每月到几日");
  if (first === null && last === null) return null;
  if (first === null) reader.report(row.at("first").cell, `${which}写了每月到几日，也要写从几日`);
  if (last === null) reader.report(row.at("last").cell, `${which}写了每月从几日，也要写到几日`);
  return { first: first ?? 1, last: last ?? 31 };
}

export function readBenefit(block: Block, reader: BlockReader): Version1["benefit"] {
  const section = block.section("benefit");
  const [row, ...others] = section?.rows ?? [];
  if (row === undefined) {
    if (section !== null)
      reader.report(section.heading, "写待遇享受期的起止日期；文件没有写的，“说明”里写文件怎么说");
    return { kind: "notStated", says: "？" };
  }
  for (const other of others) reader.report(other.at("from").cell, "待遇享受期只能写一行");
  const from = reader.take("benefit.from", row.at("from"), "待遇享受期的开始日期", readDate);
  const to = reader.take("benefit.to", row.at("to"), "待遇享受期的截止日期", readDate);
  if (from === null && to === null) {
    refuseSource(row, "待遇享受期文件没有写", reader);
    return {
      kind: "notStated",
      says: reader.requiredText("benefit.says", row.at("note"), "待遇享受期的说明"),
    };
  }
  if (from === null) reader.report(row.at("from").cell, "待遇享受期的开始日期没有填写");
  if (to === null) reader.report(row.at("to").cell, "待遇享受期的截止日期没有填写");
  reader.unused(row.at("note"), "写了起止日期的，没有“说明”，要说的写进备注");
  const source = readSource(row, reader, "benefit.source", "待遇享受期");
  return { kind: "period", from: from ?? FIRST_DAY, to: to ?? LAST_DAY, source };
}

function refuseSource(row: Sourced, what: string, reader: BlockReader): void {
  for (const column of ["section", "document"] as const)
    reader.unused(row.at(column), `${what}，也就没有“依据”`);
}

export function readLate(block: Block, reader: BlockReader): Version1["late"] {
  return {
    general: readGeneral(block, reader),
    exceptions: (block.section("exceptions")?.rows ?? []).map((row, i) =>
      readException(row, `late.exceptions[${i}]`, reader),
    ),
  };
}

function readGeneral(block: Block, reader: BlockReader): General {
  const section = block.section("late");
  const [row, ...others] = section?.rows ?? [];
  const path = "late.general";
  if (row === undefined) {
    if (section !== null)
      reader.report(section.heading, `逾期参保没有填写：写${wordsOf(LATE).join("、")}之一`);
    return { kind: "notStated", says: "？" };
  }
  for (const other of others) reader.report(other.at("kind").cell, "逾期参保的办法只能写一行");
  const kind = reader.required<General["kind"] | null>(
    path,
    row.at("kind"),
    "逾期参保的办法",
    readKind,
    null,
  );
  const note = row.at("note");
  if (kind === null) return { kind: "notStated", says: "？" };
  if (kind === "wait")
    return {
      kind,
      days: reader.required(
        `${path}.days`,
        row.at("days"),
        "等待天数",
        (value) => readNumber(value, "天"),
        0,
      ),
      note: reader.text(`${path}.note`, note, "逾期参保的说明"),
      source: readSource(row, reader, `${path}.source`, "逾期参保"),
    };
  reader.unused(row.at("days"), "不用等待的，没有“等待天数”");
  const says = reader.requiredText(`${path}.says`, note, "逾期参保的说明（文件怎么说）");
  if (kind === "refused")
    return { kind, says, source: readSource(row, reader, `${path}.source`, "逾期参保") };
  refuseSource(row, "逾期参保文件没有写", reader);
  return { kind, says };
}

function readKind(value: unknown): General["kind"] | null | Unreadable {
  return choice(LATE, value);
}

function choice<K extends string>(words: Words<K>, value: unknown): K | null | Unreadable {
  const text = readText(value);
  if (text === null) return null;
  return kindOf(words, text) ?? new Unreadable(`只能写${wordsOf(words).join("、")}，现在是“${text}”`);
}

function readException(row: Row<"exceptions">, path: string, reader: BlockReader): Exception {
  const who = reader.required(
    `${path}.who`,
    row.at("who"),
    `特殊情形第 ${row.number} 行是哪些人`,
    readText,
    "",
  );
  const of = who === "" ? `特殊情形第 ${row.number} 行` : `“${who}”`;
  return {
    who: who === "" ? of : who,
    within: readWithin(row, path, of, reader),
    starts: reader.optional(`${path}.starts`, row.at("starts"), `${of}待遇从哪天起`, (value) =>
      choice(STARTS, value),
    ),
    waitDays:
      reader.optional(`${path}.waitDays`, row.at("waitDays"), `${of}再等几天`, (value) =>
        readNumber(value, "天"),
      ) ?? 0,
    pays: reader.optional(`${path}.pays`, row.at("pays"), `${of}缴多少`, (value) => choice(PAYS, value)),
    says: reader.requiredText(`${path}.says`, row.at("says"), `${of}“文件怎么说”`),
    source: readSource(row, reader, `${path}.source`, of),
  };
}

function readWithin(
  row: Row<"exceptions">,
  path: string,
  of: string,
  reader: BlockReader,
): Exception["within"] {
  const term = reader.take(`${path}.within`, row.at("within"), `${of}的期限`, readTerm);
  const after = reader.take(`${path}.within.after`, row.at("after"), `${of}从何时算起`, readText);
  if (term === null && after === null) return null;
  if (term === null) reader.report(row.at("within").cell, `${of}写了从何时算起，也要写期限`);
  if (after === null) reader.report(row.at("after").cell, `${of}写了期限，也要写从何时算起`);
  return { ...(term ?? { count: 1, unit: "day" }), after: after ?? "？" };
}
