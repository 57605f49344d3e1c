/** The section 缴费标准: the standard, the fiscal subsidy, and what holds for several identities. */
import type { Version1 } from "../../../../policy";
import type { BlockReader } from "../../block-reader";
import type { Block } from "../blocks";
import { readText } from "../../text";
import { readNumber } from "../../values";
import { IDENTITIES } from "../words";
import { linesOf } from "./lines";
import { readOptionalSource, readSource } from "./source";

export interface Amounts extends Pick<Version1, "standard" | "fiscalSubsidy" | "identities"> {
  /** Yuan that everybody pays by default; null where it cannot be read. */
  readonly known: number | null;
}

/** Stands in for a standard that cannot be read: no amount is over it. */
const HIGHEST = 1_000_000;

export function readAmounts(block: Block, reader: BlockReader): Amounts {
  const line = linesOf(block, "amounts", reader);
  const standard = line("standard");
  const yuan = reader.required<number | null>(
    "standard.yuan",
    standard.at("value"),
    standard.label,
    (value) => readNumber(value, "元"),
    null,
  );
  warnOfSize(yuan, STANDARDS, standard, reader);
  reader.unused(standard.at("note"), "个人缴费标准没有“说明”，要说的写进备注");
  return {
    standard: {
      yuan: yuan ?? HIGHEST,
      source: readSource(standard, reader, "standard.source", standard.label),
    },
    fiscalSubsidy: readFiscalSubsidy(line("fiscalSubsidy"), reader),
    identities: readIdentities(line("identities"), reader),
    known: yuan,
  };
}

type AmountLine = ReturnType<ReturnType<typeof linesOf<"amounts">>>;

function readFiscalSubsidy(line: AmountLine, reader: BlockReader): Version1["fiscalSubsidy"] {
  const path = "fiscalSubsidy";
  const yuan = reader.take(`${path}.yuan`, line.at("value"), line.label, (value) => readNumber(value, "元"));
  const note = reader.text(`${path}.note`, line.at("note"), `${line.label}的说明`);
  if (yuan === null) {
    const source = readOptionalSource(line, reader, `${path}.source`, line.label);
    if (note !== null || source !== null)
      reader.report(line.at("value").cell, `${line.label}没有写金额；文件没有写的，说明和依据也不填`);
    return null;
  }
  warnOfSize(yuan ?? null, SUBSIDIES, line, reader);
  return { yuan: yuan ?? 0, note, source: readSource(line, reader, `${path}.source`, line.label) };
}

/** Yuan a year between which both have been anywhere in the country since 2016, with room for what is to come. */
const STANDARDS: Range = [100, 2000];
const SUBSIDIES: Range = [300, 10_000];
type Range = readonly [least: number, most: number];

/** One digit too many would be everybody's amount. */
function warnOfSize(yuan: number | null, [least, most]: Range, line: AmountLine, reader: BlockReader): void {
  if (yuan !== null && (yuan < least || yuan > most))
    reader.warn(
      line.at("value").cell,
      `${line.label}是 ${yuan} 元，一般在 ${least} 到 ${most} 元之间，请核对`,
    );
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

function readIdentities(line: AmountLine, reader: BlockReader): Version1["identities"] {
  const { value, cell } = line.at("value");
  reader.place("identities", cell, line.label);
  const rule = readText(value);
  if (rule !== null && !isHighest(rule))
    reader.report(cell, `${line.label}目前只能按“${IDENTITIES}”计算，现在是“${rule}”`);
  reader.unused(line.at("note"), "“有几种身份的”没有“说明”，要说的写进备注");
  return {
    rule: "highestSubsidy",
    source: readOptionalSource(line, reader, "identities.source", line.label),
  };
}
