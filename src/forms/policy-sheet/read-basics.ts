/** The sections that say whose policy it is and what holds for everybody: 基本情况, 依据文件, 档次和人群, 断保, 任务数, 任务表, 登记表, 备注. */
import {
  agesIn,
  normalizeName,
  type PolicyInput,
  type Region,
  type Source,
  UNKNOWN_DIVISION,
} from "../../policy";
import { foldWidth } from "../../identity";
import { cellText, labelText } from "../cell";
import type { BlockReader, Slot } from "./block-reader";
import { readDay, readRule, readTerms, readYes, readYuan } from "./grammar";
import { type ColumnKey, isSubtotal, isTotal, type ItemKey, type SectionKey, SECTIONS } from "./layout";
import { type Block, itemsOf, type Row } from "./table";
import { readText } from "./text";
import { readMark, readNumber, readPercent, readYear, Unreadable } from "./values";

type Sourced = Row<
  "basics" | "categories" | "times" | "notes" | "form" | "exceptions" | "quota" | "lapse" | "standards"
>;

/** The columns 依据 and 文件编号, where a section has them. */
export function sourceOf(row: Row, reader: BlockReader, path: string, what: string): Source {
  const of = row as Sourced;
  const section = reader.text(`${path}.section`, of.at("section"), `${what}的依据`);
  const document = reader.text(`${path}.document`, of.at("document"), `${what}的文件编号`);
  return { ...(section === null ? {} : { section }), ...(document === null ? {} : { document }) };
}

type LabelledKey = "basics" | "lapse" | "quota";

/** The rows of a section with labels; a label that nobody knows is told, one that stands twice is an error. */
function labelled<K extends LabelledKey>(block: Block, key: K, reader: BlockReader) {
  const section = block.section(key);
  const { byItem, unknown } = itemsOf(section);
  for (const row of unknown) {
    const slot = row.at("item" as ColumnKey<K>);
    reader.warn(slot.cell, `“${cellText(slot.value)}”不是“${SECTIONS[key].title}”里的项目，没有采用`);
    row.at("value" as ColumnKey<K>);
  }
  const items = SECTIONS[key].items as Readonly<Record<string, { readonly title: string }>>;
  return (name: ItemKey<K>) => {
    const [row, second] = byItem.get(name) ?? [];
    const label = items[name]?.title ?? "";
    if (second !== undefined) reader.report(second.at("item" as ColumnKey<K>).cell, `“${label}”写了两次`);
    const slot: Slot = row?.at("value" as ColumnKey<K>) ?? {
      value: null,
      cell: section?.heading ?? block.title,
    };
    return { label, slot, row: row as Row | undefined };
  };
}

export interface Basics {
  readonly region: Region;
  readonly isStated: boolean;
  readonly year: number | null;
  readonly data: Pick<
    PolicyInput,
    "covers" | "basis" | "standards" | "agesOn" | "fiscalSubsidy" | "identities" | "completion"
  >;
}

export function readBasics(block: Block, reader: BlockReader): Basics {
  const line = labelled(block, "basics", reader);
  const note = (name: ItemKey<"basics">) => {
    const { row, label } = line(name);
    return row === undefined ? null : reader.text("", (row as Row<"basics">).at("note"), `${label}的说明`);
  };
  const sourceAt = (name: ItemKey<"basics">, path: string): Source => {
    const { row, label } = line(name);
    return row === undefined ? {} : sourceOf(row, reader, path, label);
  };
  const names = (name: ItemKey<"basics">, path: string) => [
    ...reader.list(path, line(name).slot, line(name).label),
  ];
  const name = reader.required("region.name", line("region").slot, "地区", readText, "");
  const year = reader.required<number | null>("year", line("year").slot, "参保年度", readYear, null);
  const region: Region = {
    name: name === "" ? "？" : name,
    divisionCode:
      reader.optional("region.divisionCode", line("divisionCode").slot, "行政区划代码", readCode) ??
      UNKNOWN_DIVISION,
    parents: names("parents", "region.parents"),
    aliases: names("aliases", "region.aliases"),
  };
  const basis = reader.optional("basis", line("basis").slot, "基于", readBasis);
  const standards = readStandards(block, reader, basis !== null, line("standard"), () =>
    sourceAt("standard", "standards[0].source"),
  );
  const fiscal = reader.optional("fiscalSubsidy.yuan", line("fiscal").slot, "财政补助", readYuan);
  if (fiscal !== null) warnOfSize(fiscal, SUBSIDIES, line("fiscal").slot, "财政补助", reader);
  return {
    region,
    isStated: name !== "",
    year,
    data: {
      covers: names("covers", "covers"),
      basis,
      standards,
      agesOn: reader.optional("agesOn", line("agesOn").slot, "年龄算到", readDay),
      fiscalSubsidy:
        fiscal === null
          ? null
          : { yuan: fiscal, note: note("fiscal"), source: sourceAt("fiscal", "fiscalSubsidy.source") },
      identities: readIdentities(line("identities").slot, reader, () =>
        sourceAt("identities", "identities.source"),
      ),
      completion: readCompletion(),
    },
  };

  function readCompletion(): PolicyInput["completion"] {
    const { slot, label } = line("counts");
    const counts = reader.list("completion.counts", slot, label).flatMap((one) => {
      const kind = Object.entries(COUNTS).find(([, pattern]) => pattern.test(labelText(one)))?.[0];
      if (kind === undefined)
        reader.report(slot.cell, `${label}里的“${one}”看不懂，可以写 到账、全额资助、职工医保`);
      return kind === undefined ? [] : [kind as keyof typeof COUNTS];
    });
    const percent = reader.optional("completion.percent", line("goal").slot, line("goal").label, readPercent);
    if (counts.length === 0) {
      if (percent !== null) reader.report(line("goal").slot.cell, `写了完成率目标，也要写“${label}”`);
      return null;
    }
    return { counts, percent, note: note("counts"), source: sourceAt("counts", "completion.source") };
  }
}

const COUNTS = { received: /到账|已?缴费|已缴/, fullySubsidised: /全额资助/, employees: /职工/ } as const;

function readCode(value: unknown): string | null | Unreadable {
  const written = readText(value);
  const text = written === null ? null : foldWidth(written).replace(/\s/g, "");
  if (text === null || /^\d{6}$/.test(text)) return text;
  return new Unreadable(`应是六位数字，现在是“${text}”`);
}

/** 大姚县, 大姚县2025年度. */
function readBasis(value: unknown): NonNullable<PolicyInput["basis"]> | null {
  const text = readText(value);
  if (text === null) return null;
  const [, region = text, year] =
    /^(.*?)(20\d\d)年?度?(?:的)?(?:政策)?$/.exec(foldWidth(text).replace(/\s/g, "")) ?? [];
  return { region, year: year === undefined ? null : Number(year) };
}

/** Yuan a year between which both have been anywhere in the country since 2016, with room for what is to come. */
const STANDARDS: Range = [100, 2000];
const SUBSIDIES: Range = [300, 10_000];
type Range = readonly [least: number, most: number];

/** One digit too many would be everybody's amount. */
function warnOfSize(
  yuan: number,
  [least, most]: Range,
  slot: Slot,
  label: string,
  reader: BlockReader,
): void {
  if (yuan < least || yuan > most)
    reader.warn(slot.cell, `${label}是 ${yuan} 元，一般在 ${least} 到 ${most} 元之间，请核对`);
}

function readIdentities(slot: Slot, reader: BlockReader, source: () => Source): PolicyInput["identities"] {
  reader.place("identities", slot.cell, "有几种身份的");
  const rule = reader.text("identities.rule", slot, "有几种身份的");
  if (rule === null) return { rule: "highestSubsidy", source: null };
  if (!isHighest(rule))
    reader.report(
      slot.cell,
      `有几种身份的：目前只能按“就高”计算，现在是“${rule}”；加在一起的，在各类人员的“资助办法”一列写“另加”`,
    );
  return { rule: "highestSubsidy", source: source() };
}

/** 同时具有多重身份的就高不就低, 不得叠加享受; but not 不就高, 可以叠加享受. */
function isHighest(rule: string): boolean {
  // Whoever may not have several has the highest of them.
  const rest = rule
    .replace(/同时(?:具有|具备|符合|属于|享有|是)/g, "")
    .replace(/不(?:得|可|可以|再|能|予)?(?:叠加|累加|累计|同时|重复)/g, "就高");
  return (
    /就高|从高|取高|最高/.test(rest) &&
    !/不(?:执行|按|再)?就高|就低不就高|叠加|累加|累计|加上|另加|同时/.test(rest)
  );
}

interface Line {
  readonly label: string;
  readonly slot: Slot;
}

/** Stands in for a standard that cannot be read: no amount is over it. */
const HIGHEST = 1_000_000;

function readStandards(
  block: Block,
  reader: BlockReader,
  hasBasis: boolean,
  { slot, label }: Line,
  source: () => Source,
): NonNullable<PolicyInput["standards"]> {
  const rows = block.section("standards")?.rows ?? [];
  const yuan = reader.take("standards[0].yuan", slot, label, readYuan);
  if (typeof yuan === "number") warnOfSize(yuan, STANDARDS, slot, label, reader);
  if (rows.length === 0) {
    if (yuan === null && hasBasis) return [];
    if (yuan === null)
      reader.report(
        slot.cell,
        `${label}没有填写；分档次或人群的，填在“${SECTIONS.standards.title}”一节（没有这一节的，加上）`,
      );
    return [{ yuan: yuan ?? HIGHEST, source: source() }];
  }
  if (typeof yuan === "number")
    reader.report(slot.cell, `“${SECTIONS.standards.title}”一节写了标准，这里就不写${label}`);
  return rows.map((row, i) => readStandard(row, `standards[${i}]`, reader));
}

function readStandard(row: Row<"standards">, path: string, reader: BlockReader) {
  const name = reader.requiredText(`${path}.name`, row.at("name"), `第 ${row.number} 行的档次或人群`);
  const of = `“${name}”`;
  reader.place(path, row.at("name").cell, of);
  const slot = row.at("yuan");
  const yuan = reader.required<number | null>(`${path}.yuan`, slot, `${of}的个人缴费标准`, readYuan, null);
  if (yuan !== null) warnOfSize(yuan, STANDARDS, slot, `${of}的个人缴费标准`, reader);
  const kind =
    reader.optional(`${path}.kind`, row.at("kind"), `${of}的种类`, readKind) ??
    (/档/.test(name) ? "grade" : "group");
  const ages = reader.optional(`${path}.ages`, row.at("ages"), `${of}的年龄`, readAges);
  const byName = kind === "group" ? agesIn(name) : null;
  return {
    name,
    aliases: [...reader.list(`${path}.aliases`, row.at("aliases"), `${of}的又称`)],
    kind,
    ages: ages === "any" ? null : (ages ?? byName),
    yuan: yuan ?? HIGHEST,
    fiscal: reader.optional(`${path}.fiscal`, row.at("fiscal"), `${of}的财政补助`, readYuan),
    isDefault:
      reader.optional(`${path}.isDefault`, row.at("isDefault"), `${of}的“没写明的算这个”`, readYes) ?? false,
    source: sourceOf(row as Row, reader, `${path}.source`, of),
  };
}

function readKind(value: unknown): "group" | "grade" | null | Unreadable {
  const text = readText(value);
  if (text === null) return null;
  if (/档/.test(text)) return "grade";
  return /人群|年龄|学/.test(text) ? "group" : new Unreadable(`只能写 档次 或 人群，现在是“${text}”`);
}

const NO_AGES = /^(?:不限|不分|不按年龄)$/;

function readAges(value: unknown): ReturnType<typeof agesIn> | "any" | Unreadable {
  const text = readText(value);
  if (text === null) return null;
  if (NO_AGES.test(text)) return "any";
  const written = /^\d{1,3}[-—–至到~～]\d{1,3}$/.test(foldWidth(text)) ? `${text}岁` : text;
  return (
    agesIn(written) ?? new Unreadable(`看不懂，现在是“${text}”。可以写 60—69周岁、70周岁以上、不满19周岁`)
  );
}

export function readDocuments(block: Block, reader: BlockReader): PolicyInput["documents"] {
  const rows = block.section("documents")?.rows ?? [];
  if (rows.length === 0)
    reader.report(
      block.section("documents")?.heading ?? block.title,
      "没有写依据文件：在“依据文件”一节写上文件标题",
    );
  if (rows.length === 0) return [{ title: "？" }];
  return rows.map((row, i) => {
    const path = `documents[${i}]`;
    const title = reader.requiredText(`${path}.title`, row.at("title"), `第 ${i + 1} 份文件的标题`);
    const of = `“${title}”`;
    reader.place(path, row.at("title").cell, of);
    return {
      id: reader.text(`${path}.id`, row.at("id"), `${of}的文件编号`) ?? String(i + 1),
      title,
      number: reader.text(`${path}.number`, row.at("number"), `${of}的文号`),
      issuer: reader.text(`${path}.issuer`, row.at("issuer"), `${of}的发文单位`),
      issued: reader.optional(`${path}.issued`, row.at("issued"), `${of}的发文日期`, readDay),
      ...(reader.optional(`${path}.draft`, row.at("state"), `${of}的性质`, readState) ?? {}),
    };
  });
}

/** 正式文件, 征求意见稿, 摘要, 转述; also two of them. */
function readState(value: unknown) {
  const text = readText(value);
  if (text === null) return null;
  const draft = /征求意见|草案|讨论稿/.test(text);
  const quality = /摘要|节选|开头/.test(text)
    ? ("digest" as const)
    : /转述|转载|报道|二手/.test(text)
      ? ("secondHand" as const)
      : ("full" as const);
  if (!draft && quality === "full" && !/正式|原文|全文|否/.test(text))
    return new Unreadable(`看不懂，现在是“${text}”。正式文件不填，或写 征求意见稿、摘要、转述`);
  return { draft, quality };
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
    ...defined("monthsPerYear", months("perYear", "monthsPerYear")),
    ...defined(
      "freeYears",
      reader.optional("lapse.freeYears", free.slot, free.label, readTerms)?.years ?? null,
    ),
    ...defined("monthsPerRepaid", months("perRepaid", "monthsPerRepaid")),
    floor:
      floor?.years == null || floor.months === null ? null : { years: floor.years, months: floor.months },
    exempt: [...reader.list("lapse.exempt", line("exempt").slot, line("exempt").label)],
    inWindow: reader.optional("lapse.inWindow", line("inWindow").slot, line("inWindow").label, readInWindow),
    note: first === undefined ? null : reader.text("lapse.note", first.at("note"), "断保的说明"),
    source: first === undefined ? {} : sourceOf(first as Row, reader, "lapse.source", "断保"),
  };
}

function defined<K extends string>(key: K, value: number | null): Partial<Record<K, number>> {
  return value === null ? {} : ({ [key]: value } as Record<K, number>);
}

function readInWindow(value: unknown): "none" | "payment" | "period" | null | Unreadable {
  const text = readText(value);
  if (text === null) return null;
  const words = labelText(text);
  if (/^(?:不等|不用等|没有等待期|不设等待期|无等待期)$/.test(words)) return "none";
  if (/待遇|享受期|1月1日|第一天/.test(words)) return "period";
  return /缴费|参保/.test(words)
    ? "payment"
    : new Unreadable(`只能写 不等、从缴费之日起等、从待遇期第一天起等，现在是“${text}”`);
}

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

export function readForm(block: Block, reader: BlockReader): PolicyInput["form"] {
  const section = block.section("form");
  const { byItem, unknown } = itemsOf(section);
  for (const row of unknown) {
    const slot = row.at("item");
    if (cellText(slot.value) === "") reader.report(row.at("name").cell, "登记表的这一行没有写项目");
    else reader.warn(slot.cell, `“${cellText(slot.value)}”不是登记表的项目，没有采用`);
    row.at("name");
    row.at("mark");
  }
  const all = (name: ItemKey<"form">) => byItem.get(name) ?? [];
  const [title] = all("title");
  const isEmpty = (section?.rows ?? []).every((row) => !row.has("name"));
  if (section === null || isEmpty) return null;
  const text = (row: Row<"form">, path: string) =>
    reader.requiredText(path, row.at("name"), `登记表的${cellText(row.at("item").value)}`);
  const optional = (name: ItemKey<"form">, path: string) => {
    const [row] = all(name);
    return row?.has("name") === true ? reader.text(path, row.at("name"), "登记表") : null;
  };
  if (title === undefined) reader.report(section.heading, "没有写登记表标题：加一行，项目写 登记表标题");
  const marked = (name: "attribute" | "payer", list: string) =>
    all(name).map((row, i) => ({
      mark: reader.required(`form.${list}[${i}].mark`, row.at("mark"), "登记表的编号", readMark, "①"),
      name: text(row, `form.${list}[${i}].name`),
    }));
  const [rows] = all("rows");
  const orientation = optional("orientation", "form.orientation");
  const perPage =
    rows === undefined
      ? null
      : reader.optional("form.rowsPerPage", rows.at("name"), "每页行数", (value) => readNumber(value, "人"));
  return {
    title: title === undefined ? "？" : text(title, "form.title"),
    attributes: marked("attribute", "attributes"),
    payers: marked("payer", "payers"),
    columns: all("column").map((row, i) => ({
      title: text(row, `form.columns[${i}].title`),
      required:
        reader.optional(`form.columns[${i}].required`, row.at("must"), "登记表的必填", readYes) ?? false,
      above: reader.text(`form.columns[${i}].above`, row.at("above"), "登记表的上层表头"),
    })),
    rowsPerPage: perPage,
    footer: optional("footer", "form.footer"),
    signatures: all("signature").map((row, i) => text(row, `form.signatures[${i}]`)),
    notes: all("note").map((row, i) => text(row, `form.notes[${i}]`)),
    orientation: orientation !== null && /竖|纵/.test(orientation) ? "portrait" : "landscape",
    source: title === undefined ? {} : sourceOf(title as Row, reader, "form.source", "登记表"),
  };
}

export function readNotes(block: Block, reader: BlockReader): NonNullable<PolicyInput["notes"]> {
  return (block.section("notes")?.rows ?? []).map((row, i) => ({
    text: reader.requiredText(`notes[${i}].text`, row.at("text"), `备注第 ${i + 1} 行`),
    source: sourceOf(row as Row, reader, `notes[${i}].source`, `备注第 ${i + 1} 行`),
  }));
}

/** Headings of sections and columns that bear the mark of another year's. */
export function tellUnconfirmed(block: Block, keys: readonly SectionKey[], reader: BlockReader): void {
  for (const key of keys)
    for (const { value, cell } of block.section(key)?.unconfirmed ?? []) {
      const title = cellText(value).replace(/[（(]?待确认[）)]?/, "");
      reader.unconfirmed(cell, `${SECTIONS[key].title}的“${title}”`);
    }
}

/** Names compare as the policy compares them. */
export function isSameName(a: string, b: string): boolean {
  return normalizeName(a) === normalizeName(b);
}
