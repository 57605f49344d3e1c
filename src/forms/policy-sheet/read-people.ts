/** The section 各类人员: who is helped, by whom, with how much. */
import { isOrdinary, type PolicyInput } from "../../policy";
import { cellText, labelText } from "../cell";
import type { BlockReader } from "./block-reader";
import { type Help, readHelp, readYuan } from "./grammar";
import { readDay } from "./time-grammar";
import { isSameName, sourceOf } from "./read-shared";
import type { Block, Row } from "./table";
import { readText } from "./text";
import { Unreadable } from "./values";

type CategoryInput = NonNullable<PolicyInput["categories"]>[number];
type LayerInput = NonNullable<CategoryInput["help"]>[number];
type CategoryRow = Row<"categories">;

/** Categories whose amount may still stand in the row below. */
type Open = WeakSet<object>;

export function readCategories(
  block: Block,
  reader: BlockReader,
  standards: PolicyInput["standards"],
): CategoryInput[] {
  const open: Open = new WeakSet();
  const categories: (CategoryInput & { help: LayerInput[] })[] = [];
  const [only, ...others] = standards ?? [];
  const standard = others.length === 0 ? (only?.yuan ?? null) : null;
  for (const row of block.section("categories")?.rows ?? []) {
    const last = categories[categories.length - 1];
    const name = readText(row.at("name").value);
    const isMore = last !== undefined && (name === null || isSameName(name, last.name));
    if (isMore) {
      addLayer(row, last, `categories[${categories.length - 1}].help[${last.help.length}]`, reader, open);
      continue;
    }
    const category = readCategory(row, `categories[${categories.length}]`, reader, standard, open);
    placeSharedName(row, category, categories, reader);
    categories.push(category);
  }
  for (const category of categories)
    category.unless = (category.unless ?? []).map(
      (written) =>
        categories.find(({ name, aliases }) =>
          [name, ...(aliases ?? [])].some((one) => isSameName(one, written)),
        )?.name ?? written,
    );
  return categories;
}

function readCategory(
  row: CategoryRow,
  path: string,
  reader: BlockReader,
  standard: number | null,
  open: Open,
): CategoryInput & { help: LayerInput[] } {
  const written = reader.name(`${path}.name`, row.at("name"), `第 ${row.number} 行的人员类别`);
  const name = written === "" ? `第 ${row.number} 行的人员` : written;
  const of = written === "" ? name : `“${name}”`;
  reader.place(path, row.at("name").cell, of);
  const apart = reader.namesIn(row.at("name"));
  const manner = reader.optional(`${path}.onTop`, row.at("manner"), `${of}的资助办法`, readManner);
  const note = reader.text(`${path}.validity`, row.at("note"), `${of}的说明`);
  const unless = reader.list(`${path}.unless`, row.at("unless"), `${of}不含的身份`);
  unless.forEach((_, i) => reader.place(`${path}.unless[${i}]`, row.at("unless").cell, `${of}不含的身份`));
  const category = {
    name,
    aliases: [...reader.list(`${path}.aliases`, row.at("aliases"), `${of}的又称`)],
    members: joined(apart, reader.list(`${path}.members`, row.at("members"), `${of}包括的人`)),
    onTop: manner?.onTop ?? false,
    refunded: manner?.refunded ?? false,
    unless: [...unless],
    validity: note,
    source: sourceOf(row as Row, reader, `${path}.source`, of),
    help: [] as LayerInput[],
  };
  const help = helpIn(row, `${path}.help[0]`, of, reader, standard);
  if (help === null) open.add(category);
  const stated = help ?? (isOrdinary(name) ? [] : UNSTATED);
  category.help.push(...layers(stated, row, `${path}.help[0]`, of, reader, {}));
  return category;
}

/** 低保对象、返贫致贫人口 in the first column: each of them, under the name of both. */
function joined(names: readonly string[], members: readonly string[]): string[] {
  return [...names, ...members.filter((member) => !names.some((name) => isSameName(name, member)))];
}

const UNSTATED: Help = [{ kind: "notStated", says: null }];

/** A further payment for the people of the row above. */
function addLayer(
  row: CategoryRow,
  category: CategoryInput & { help: LayerInput[] },
  path: string,
  reader: BlockReader,
  open: Open,
): void {
  const of = `“${category.name}”的又一笔资助`;
  reader.place(path, row.at("help").cell, of);
  const help = helpIn(row, path, of, reader, null);
  const source = sourceOf(row as Row, reader, `${path}.source`, of);
  if (help === null) reader.report(row.at("help").cell, `${of}没有写资助多少；不是又一笔的，写上人员类别`);
  else if (help !== undefined) {
    if (open.delete(category)) category.help.pop();
    category.help.push(...layers(help, row, path, of, reader, source));
  }
}

export const NOT_WRITTEN = "文件没有写资助金额";

/** Null: nothing is written; undefined: it cannot be read, which is reported. */
function helpIn(
  row: CategoryRow,
  path: string,
  of: string,
  reader: BlockReader,
  standard: number | null,
): Help | null | undefined {
  const [cell, paid] = [row.at("help"), row.at("selfPay")];
  const help = reader.take(path, cell, `${of}的资助`, readHelp);
  const selfPay = reader.take(`${path}.yuan`, paid, `${of}的个人缴费`, readSelfPay);
  if (help === undefined || selfPay === undefined) return undefined;
  if (help === null) return selfPay === null ? null : [{ kind: "selfPay", yuan: selfPay }];
  if (selfPay !== null && standard !== null) checkSum(help, selfPay, standard, of, row, reader);
  return help;
}

/** 全额, 免缴 and the like beside the statement say nothing new. */
function readSelfPay(value: unknown): number | null | Unreadable {
  const text = readText(value);
  if (text === null || /^(?:全额|按标准|标准)$/.test(text)) return cellText(value) === "0" ? 0 : null;
  if (/^(?:不缴费?|免缴?|免费|个人不缴费?)$/.test(text)) return 0;
  return readYuan(value);
}

function checkSum(
  help: Help,
  selfPay: number,
  standard: number,
  of: string,
  row: CategoryRow,
  reader: BlockReader,
): void {
  const [only] = help;
  const paid =
    only === undefined
      ? 0
      : only.kind === "full"
        ? standard
        : only.kind === "subsidy"
          ? only.yuan
          : only.kind === "selfPay"
            ? standard - only.yuan
            : only.kind === "rate" && only.of === "standard"
              ? Math.round(standard * only.percent) / 100
              : null;
  if (paid === null || row.has("ceiling")) return;
  const right = Math.round((standard - paid) * 100) / 100;
  if (paid <= standard && right !== selfPay)
    reader.report(
      row.at("selfPay").cell,
      `${of}的个人缴费应是 ${right} 元，现在是 ${selfPay} 元：资助加个人缴费要等于个人缴费标准 ${standard} 元；几家分着出的，下面另起一行写`,
    );
}

function layers(
  help: Help,
  row: CategoryRow,
  path: string,
  of: string,
  reader: BlockReader,
  source: LayerInput["source"],
): LayerInput[] {
  const common = {
    payer: reader.text(`${path}.payer`, row.at("payer"), `${of}的资助部门`),
    fund: reader.text(`${path}.fund`, row.at("fund"), `${of}的资金来源`),
    until: reader.optional(`${path}.until`, row.at("until"), `${of}资助到哪天`, readDay),
    ceiling: reader.optional(`${path}.ceiling`, row.at("ceiling"), `${of}最多资助`, readYuan),
    source,
  };
  const [only] = help;
  if (only === undefined) {
    if (common.payer !== null) reader.warn(row.at("payer").cell, `${of}不资助，资助部门没有采用`);
    return [];
  }
  return only.kind === "notStated"
    ? [{ kind: "notStated", says: only.says ?? NOT_WRITTEN, ...common }]
    : [{ ...only, ...common }];
}

function readManner(
  value: unknown,
): { readonly onTop: boolean; readonly refunded: boolean } | null | Unreadable {
  const text = readText(value);
  if (text === null) return null;
  const words = labelText(text);
  const [onTop, refunded] = [/另加|叠加|再加|加在一起/.test(words), /先缴后补|先缴后返|事后/.test(words)];
  if (onTop || refunded || /就高|即缴即补|直接/.test(words)) return { onTop, refunded };
  return new Unreadable(`只能写 另加（与别的资助加在一起）、先缴后补，或者不填，现在是“${text}”`);
}

/** A name that another category bears is told at the cell that holds it. */
function placeSharedName(
  row: CategoryRow,
  category: CategoryInput,
  before: readonly CategoryInput[],
  reader: BlockReader,
): void {
  for (const [column, names] of [
    ["name", [category.name]],
    ["aliases", category.aliases ?? []],
    ["members", category.members ?? []],
  ] as const)
    for (const name of names)
      if (
        before.some((other) =>
          [other.name, ...(other.aliases ?? []), ...(other.members ?? [])].some((one) =>
            isSameName(one, name),
          ),
        )
      )
        reader.place(`categories[${before.length}]`, row.at(column).cell, `“${category.name}”`);
}
