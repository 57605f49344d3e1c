/** The sections 任务数, 任务表 and 断保. */
import { type PolicyInput } from "../../policy";
import { cellText, labelText } from "../cell";
import type { BlockReader, Slot } from "./block-reader";
import { readRule, readTerms, readYes } from "./grammar";
import { isSubtotal, isTotal, type ItemKey } from "./layout";
import { type Block, type Row } from "./table";
import { readText } from "./text";
import { readNumber, Unreadable } from "./values";
import { labelled, sourceOf } from "./read-shared";

export function readQuota(block: Block, reader: BlockReader): PolicyInput["quota"] {
  const line = labelled(block, "quota", reader);
  const { slot, label, row } = line("rule");
  const rule = reader.optional("quota.rule", slot, label, readRule);
  const note =
    row === undefined
      ? null
      : reader.text("quota.rule.note", (row as Row<"quota">).at("note"), "任务数的说明");
  const source = row === undefined ? {} : sourceOf(row, reader, "quota.rule.source", "任务数");
  const excluded = [...reader.list("quota.rule.excluded", line("excluded").slot, line("excluded").label)];
  const least =
    reader.optional("quota.rule.atLeastLastYear", line("least").slot, line("least").label, readYes) ?? false;
  if (excluded.length > 0 && rule?.kind !== "subtract")
    reader.warn(line("excluded").slot.cell, "任务数不是相减的办法，“减去哪些人”没有采用");
  if (least && rule?.kind !== "share")
    reader.warn(line("least").slot.cell, "任务数不是按比例的，“不少于上年参保人数”没有采用");
  return { rule: ruleOf(), table: readTable(block, line("table"), reader) };

  function ruleOf(): NonNullable<PolicyInput["quota"]>["rule"] {
    switch (rule?.kind) {
      case undefined:
        if (note !== null && rule === null)
          reader.report(slot.cell, `${label}没有填写；文件没写的，填 文件没写`);
        return null;
      case "share":
        return { ...rule, atLeastLastYear: least, note, source };
      case "subtract":
        return { kind: "subtract", excluded, note, source };
      case "assigned":
        return { kind: "assigned", says: note ?? "由上级下达", source };
      case "notStated":
        return { kind: "notStated", says: note ?? "文件没有写任务数办法" };
    }
  }
}

type QuotaTableInput = NonNullable<NonNullable<PolicyInput["quota"]>["table"]>;
type Counts = { readonly [K in "census" | "employees" | "quota"]: number | null | undefined };
const COUNT_LABELS = { census: "户籍人口", employees: "职工医保人数", quota: "任务数" } as const;

function readTable(
  block: Block,
  { slot, row }: { readonly slot: Slot; readonly row: Row | undefined },
  reader: BlockReader,
): QuotaTableInput | null {
  const title = reader.text("quota.table.title", slot, "任务表标题");
  const rows = (block.section("units")?.rows ?? []).filter((one) => {
    const { value, cell } = one.at("name");
    if (!isSubtotal(value)) return true;
    reader.warn(cell, `“${cellText(value)}”这一行没有采用；任务表只写各单位和合计`);
    for (const column of ["census", "employees", "quota", "aliases"] as const) one.at(column);
    return false;
  });
  if (rows.length === 0 && title === null) return null;
  if (rows.length === 0) reader.report(slot.cell, "写了任务表标题，“任务表”一节至少要写一个单位");
  if (title === null)
    reader.report(block.section("units")?.heading ?? slot.cell, "有任务表就要写任务表标题（“任务数”一节）");
  const [total, ...more] = rows.filter((one) => isTotal(one.at("name").value));
  for (const other of more) reader.report(other.at("name").cell, "任务表有两行合计");
  const units = rows
    .filter((one) => !isTotal(one.at("name").value))
    .map((one, i) => readUnit(one, `quota.table.units[${i}]`, reader));
  const printed =
    total === undefined ? null : readCounts(total, "quota.table.printedTotal", "任务表合计的", reader);
  if (total !== undefined && printed !== null) compareTotal(total, printed, units, reader);
  return {
    title: title ?? "？",
    units: units.length > 0 ? units : [{ name: "？", quota: 0 }],
    printedTotal:
      printed === null
        ? null
        : { census: printed.census ?? null, employees: printed.employees ?? null, quota: printed.quota ?? 0 },
    note:
      row === undefined
        ? null
        : reader.text("quota.table.note", (row as Row<"quota">).at("note"), "任务表的说明"),
    source: row === undefined ? {} : sourceOf(row, reader, "quota.table.source", "任务表"),
  };
}

function readUnit(row: Row<"units">, path: string, reader: BlockReader) {
  const name = reader.required(
    `${path}.name`,
    row.at("name"),
    `任务表第 ${row.number} 行的单位`,
    readText,
    `第 ${row.number} 行`,
  );
  reader.place(path, row.at("name").cell, "任务表");
  const { census, employees, quota } = readCounts(row, path, `“${name}”的`, reader);
  return {
    name,
    aliases: [...reader.list(`${path}.aliases`, row.at("aliases"), `“${name}”的又称`)],
    census: census ?? null,
    employees: employees ?? null,
    quota: quota ?? 0,
  };
}

function readCounts(row: Row<"units">, path: string, of: string, reader: BlockReader): Counts {
  const take = (key: keyof Counts) =>
    reader.take(`${path}.${key}`, row.at(key), `${of}${COUNT_LABELS[key]}`, (value) =>
      readNumber(value, "人"),
    );
  const counts = { census: take("census"), employees: take("employees"), quota: take("quota") };
  if (counts.quota === null) reader.report(row.at("quota").cell, `${of}任务数没有填写`);
  return counts;
}

/** The total as printed. That the rows do not add up to it may be the document's own mistake, as 临猗县's is. */
function compareTotal(
  row: Row<"units">,
  printed: Counts,
  units: readonly ReturnType<typeof readUnit>[],
  reader: BlockReader,
): void {
  for (const key of ["quota", "census", "employees"] as const) {
    const is = printed[key];
    if (typeof is !== "number" || units.some((unit) => unit[key] === null)) continue;
    const sum = units.reduce((all, unit) => all + (unit[key] ?? 0), 0);
    if (sum !== is)
      reader.warn(
        row.at(key).cell,
        `各行${COUNT_LABELS[key]}加起来是 ${sum}，文件印的合计是 ${is}，相差 ${Math.abs(sum - is)}：先核对有没有抄错，文件本身印错的照抄`,
      );
  }
}

export function readLapse(block: Block, reader: BlockReader): PolicyInput["lapse"] {
  const section = block.section("lapse");
  if (section === null || section.rows.every((row) => !row.has("value") && !row.has("note"))) {
    labelled(block, "lapse", reader);
    return null;
  }
  const line = labelled(block, "lapse", reader);
  const [first] = section.rows;
  const months = (name: ItemKey<"lapse">, path: string) => {
    const { slot, label } = line(name);
    return reader.optional(`lapse.${path}`, slot, label, readTerms)?.months ?? null;
  };
  const { slot, label } = line("floor");
  const floor = reader.optional("lapse.floor", slot, label, readTerms);
  if (floor !== null && (floor.years === null || floor.months === null || typeof slot.value === "number"))
    reader.report(slot.cell, `${label}要写几年以上、几个月，如 4年以上6个月`);
  const free = line("free");
  return {
    fixedMonths: months("fixed", "fixedMonths"),
    monthsPerYear: months("perYear", "monthsPerYear"),
    freeYears: reader.optional("lapse.freeYears", free.slot, free.label, readTerms)?.years ?? 0,
    monthsPerRepaid: months("perRepaid", "monthsPerRepaid"),
    floor:
      floor === null || floor.years === null || floor.months === null
        ? null
        : { years: floor.years, months: floor.months },
    exempt: [...reader.list("lapse.exempt", line("exempt").slot, line("exempt").label)],
    inWindow: reader.optional("lapse.inWindow", line("inWindow").slot, line("inWindow").label, readInWindow),
    note: first === undefined ? null : reader.text("lapse.note", first.at("note"), "断保的说明"),
    source: first === undefined ? {} : sourceOf(first as Row, reader, "lapse.source", "断保"),
  };
}

function readInWindow(value: unknown): "none" | "payment" | "period" | null | Unreadable {
  const text = readText(value);
  if (text === null) return null;
  const words = labelText(text);
  if (/^(?:不等|不用等|没有等待期|不设等待期|无等待期)$/.test(words)) return "none";
  const start = /^(?:从|自)?(.*?)起?(?:算|计算|开始)?(?:等待?|等候|算)?$/.exec(words)?.[1] ?? words;
  if (
    /^(?:待遇(?:享受)?期|享受期|次年|当年|参保年度?|保险年度)?(?:的)?(?:第一天|首日|1月1日|开始之日)$/.test(
      start,
    )
  )
    return "period";
  return /^(?:参保)?缴费(?:之日|当日|当天|日)?$/.test(start)
    ? "payment"
    : new Unreadable(`只能写 不等、从缴费之日起等、从待遇期第一天起等，现在是“${text}”`);
}
