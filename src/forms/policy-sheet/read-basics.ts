/** Whose policy it is and what holds for everybody: the sections 基本情况, 档次和人群, 依据文件. */
import {
  agesIn,
  nationalFrame,
  type PolicyInput,
  type Region,
  type Source,
  UNKNOWN_DIVISION,
} from "../../policy";
import { foldWidth } from "../../identity";
import { labelText } from "../cell";
import type { BlockReader, Slot } from "./block-reader";
import { readYes, readYuan } from "./grammar";
import { readDay } from "./time-grammar";
import { type ItemKey, SECTIONS } from "./layout";
import { type Block, type Row } from "./table";
import { readText } from "./text";
import { readPercent, readYear, Unreadable } from "./values";
import { labelled, sourceOf } from "./read-shared";

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
  if (name === nationalFrame.region.name)
    reader.report(line("region").slot.cell, `地区还写着“${name}”，请写本地的名称`);
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
    if (yuan === null && !hasBasis)
      reader.warn(
        slot.cell,
        `${label}没有填写，缴多少都显示 #N/A；分档次或人群的，填在“${SECTIONS.standards.title}”一节（没有这一节的，加上）`,
      );
    return yuan === null ? [] : [{ yuan: yuan ?? HIGHEST, source: source() }];
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
