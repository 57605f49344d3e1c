/** The section 各类人员缴多少: categories, and what is paid for each. */
import { normalizeName, shareOf, SYNONYMS, toFen, toYuan, type Version1 } from "../../../../policy";
import { cellText } from "../../../cell";
import type { Cell } from "../../../people/row";
import type { BlockReader } from "../../block-reader";
import type { Block, Row, Slot } from "../blocks";
import { isNumberText, readText, withoutMark } from "../../text";
import { numberIn, readNumber, readPercent, Unreadable } from "../../values";
import { ASSIST, assistIn, kindOf, wordsOf } from "../words";
import { readSource } from "./source";

type Category = Version1["categories"][number];
type Assist = Category["assist"];
type CategoryRow = Row<"categories">;

/** @param standard yuan, null where it cannot be read: then sums are not checked. */
export function readCategories(
  block: Block,
  reader: BlockReader,
  standard: number | null,
): Version1["categories"] {
  const section = block.section("categories");
  const rows = section?.rows ?? [];
  if (section !== null && rows.length === 0) reader.report(section.heading, "至少要写一类人员，如 普通居民");
  const owners = new Map<string, number>();
  const categories = rows.map((row, i) => {
    const category = readCategory(row, `categories[${i}]`, reader, standard);
    placeSharedName(row, i, category, owners, reader);
    return category;
  });
  warnOfNobodyOrdinary(section?.heading ?? null, categories, reader);
  return categories.length > 0 ? categories.map((category) => withNames(category, categories)) : [NOBODY];
}

/** Whoever has no identity is 普通居民 on most rosters, which would not be understood. */
function warnOfNobodyOrdinary(
  heading: Cell | null,
  categories: readonly Category[],
  reader: BlockReader,
): void {
  const isOrdinary = ({ name, aliases, members }: Category) =>
    [name, ...aliases, ...members].some((one) => ORDINARY.has(normalizeName(one)));
  if (heading === null || categories.length === 0 || categories.some(isOrdinary)) return;
  const unaided = categories.find(({ assist }) => assist.kind === "none");
  reader.warn(
    heading,
    `没有“普通居民”：花名册和公式里的普通居民会认不出，${
      unaided === undefined
        ? "请补上一行，怎么资助写“不资助”"
        : `“${unaided.name}”就是的，在它的又称里写上“普通居民”；不是的，补上一行，怎么资助写“不资助”`
    }`,
  );
}

const ORDINARY = new Set(
  (SYNONYMS.find((names) => names.includes("普通居民")) ?? ["普通居民"]).map(normalizeName),
);

/** Identities that are left out go by the names of their categories, however they are spelt in the cell. */
function withNames(category: Category, all: readonly Category[]): Category {
  const nameOf = (written: string) => {
    const key = normalizeName(written);
    const found = all.find(({ name, aliases }) =>
      [name, ...aliases].some((one) => normalizeName(one) === key),
    );
    return all.some(({ name }) => name === written) ? written : (found?.name ?? written);
  };
  return { ...category, unless: category.unless.map(nameOf) };
}

/** Stands in where there is no category at all. */
const NOBODY: Category = {
  name: "？",
  aliases: [],
  members: [],
  assist: { kind: "none" },
  payer: null,
  unless: [],
  validity: null,
  source: { section: "？" },
};

function readCategory(
  row: CategoryRow,
  path: string,
  reader: BlockReader,
  standard: number | null,
): Category {
  const written = reader.name(`${path}.name`, row.at("name"), `第 ${row.number} 行的人员类别`);
  const name = written === "" ? `第 ${row.number} 行的人员` : written;
  const of = written === "" ? name : `“${name}”`;
  reader.place(path, row.at("name").cell, of);
  const assist = readAssist(row, path, of, reader);
  if (assist !== null && standard !== null) checkSum(row, path, assist, of, standard, reader);
  return {
    name,
    aliases: [...reader.list(`${path}.aliases`, row.at("aliases"), `${of}的又称`)],
    members: [...reader.list(`${path}.members`, row.at("members"), `${of}包括的人`)],
    assist: assist ?? { kind: "none" },
    payer: reader.text(`${path}.payer`, row.at("payer"), `${of}的资助部门`),
    unless: readUnless(row, path, of, reader),
    validity: reader.text(`${path}.validity`, row.at("note"), `${of}的说明`),
    source: readSource(row, reader, `${path}.source`, of),
  };
}

function readUnless(row: CategoryRow, path: string, of: string, reader: BlockReader): string[] {
  const slot = row.at("unless");
  const label = `${of}不含的身份`;
  const names = reader.list(`${path}.unless`, slot, label);
  names.forEach((_, i) => reader.place(`${path}.unless[${i}]`, slot.cell, label));
  return [...names];
}

/** How the document states it, and the cell that holds its number or its words. */
interface Statement {
  readonly kind: Assist["kind"];
  readonly content: Slot;
}

/** Null where it cannot be read, which is then reported. */
function readAssist(row: CategoryRow, path: string, of: string, reader: BlockReader): Assist | null {
  const statement = readStatement(row, path, of, reader);
  if (statement === null) return null;
  const { kind, content } = statement;
  const required = <T>(field: string, label: string, read: (value: unknown) => T | null | Unreadable) =>
    reader.required<T | null>(`${path}.assist.${field}`, content, `${of}${label}`, read, null);
  switch (kind) {
    case "none":
    case "full":
      return { kind };
    case "subsidy":
    case "selfPay": {
      const yuan = required("yuan", kind === "subsidy" ? "资助多少" : "的个人缴费", readYuan);
      return yuan === null ? null : { kind, yuan };
    }
    case "rate": {
      const percent = required("percent", "资助多少", readPercent);
      return percent === null ? null : { kind, percent };
    }
    case "notStated": {
      const says = required("says", "的文件原话（写在“资助多少”里）", readWords);
      return says === null ? null : { kind, says };
    }
  }
}

/** By the word in its own column (`定额资助`, also `资助280元`), else by whichever amount is filled in. */
function readStatement(row: CategoryRow, path: string, of: string, reader: BlockReader): Statement | null {
  const [word, amount, selfPay] = [row.at("kind"), row.at("amount"), row.at("selfPay")];
  const stated = reader.take(`${path}.assist`, word, `${of}怎么资助`, (value) => {
    const text = readText(value);
    if (text === null) return null;
    return assistIn(text) ?? new Unreadable(`只能写${wordsOf(ASSIST).join("、")}，现在是“${text}”`);
  });
  if (stated === undefined) return null;
  const kind = stated?.kind ?? impliedKind(amount.value, selfPay.value);
  if (kind === null) {
    reader.report(word.cell, `${of}没有写怎么资助；没有资助的写“${ASSIST.none[0]}”`);
    return null;
  }
  if (stated !== null && stated.amount !== null) {
    checkSame(kind, stated.amount, kind === "selfPay" ? selfPay : amount, of, reader);
    return { kind, content: { ...word, value: stated.amount } };
  }
  return { kind, content: kind === "selfPay" ? selfPay : amount };
}

/** `资助280元`, and another number in the column of amounts: nobody can say which of them holds. */
function checkSame(kind: Assist["kind"], amount: string, slot: Slot, of: string, reader: BlockReader): void {
  const { value } = withoutMark(slot.value);
  // `定额资助` may stand in both columns.
  if (readText(value) === null || kindOf(ASSIST, value) === kind) return;
  const read = (content: unknown) => (kind === "rate" ? readPercent(content) : readYuan(content));
  const [one, other] = [read(amount), read(value)];
  if (other instanceof Unreadable) reader.report(slot.cell, `${of}的金额${other.why}`);
  else if (one !== other)
    reader.report(
      slot.cell,
      `${of}“怎么资助”里写的是“${amount}”，这里写的是“${cellText(value)}”，两处要一样，或只写一处`,
    );
}

function impliedKind(amount: unknown, selfPay: unknown): Assist["kind"] | null {
  const { value } = withoutMark(amount);
  const text = readText(value);
  if (text === null) return readText(withoutMark(selfPay).value) === null ? null : "selfPay";
  // A cell formatted as a percentage holds 0.8, and 1 for 100%: nobody gives one yuan.
  if (/[%％]/.test(text) || (typeof value === "number" && value > 0 && value <= 1)) return "rate";
  return kindOf(ASSIST, text) ?? "subsidy";
}

/** What the document says instead of an amount. */
function readWords(value: unknown): string | null | Unreadable {
  if (isNumberText(cellText(value)))
    return new Unreadable(`应是文件的话，现在是“${cellText(value)}”；有金额的不选“${ASSIST.notStated[0]}”`);
  return readText(value);
}

function readYuan(value: unknown): number | null | Unreadable {
  return readNumber(value, "元");
}

/** Both amounts may be filled in, though one of them says it all; then they must be the standard together. */
function checkSum(
  row: CategoryRow,
  path: string,
  assist: Assist,
  of: string,
  standard: number,
  reader: BlockReader,
): void {
  const subsidy = subsidyOf(standard, assist);
  if (subsidy !== null && subsidy > standard) return; // said of the policy as a whole
  const selfPay = subsidy === null ? null : toYuan(toFen(standard) - toFen(subsidy));
  const check = (column: "amount" | "selfPay", label: string, right: number | null) => {
    const slot = row.at(column);
    const written = reader.optional(`${path}.check`, slot, `${of}${label}`, (value) =>
      readAmount(value, column, standard),
    );
    if (written === null) return;
    if (right === null) reader.report(slot.cell, `${of}的金额文件没有写，“${label}”里不能有数`);
    else if (toFen(written) !== toFen(right))
      reader.report(
        slot.cell,
        `${of}${label}应是 ${right} 元，现在是 ${written} 元：资助加个人缴费要等于个人缴费标准 ${standard} 元`,
      );
  };
  const states = (kind: Assist["kind"]) => assist.kind === kind;
  if (states("none") || states("full") || states("selfPay")) check("amount", "资助多少", subsidy);
  if (!states("selfPay")) check("selfPay", "个人缴费", selfPay);
}

/** Yuan that are paid, null where the document states no amount. */
function subsidyOf(standard: number, assist: Assist): number | null {
  switch (assist.kind) {
    case "none":
      return 0;
    case "full":
      return standard;
    case "subsidy":
      return assist.yuan;
    case "selfPay":
      return standard - assist.yuan;
    case "rate":
      return shareOf(standard, assist.percent);
    case "notStated":
      return null;
  }
}

/** Yuan that a cell beside the statement comes to, in numbers, per cent or words: `200`, `100%`, `全额资助`, `免缴`. */
function readAmount(
  value: unknown,
  column: "amount" | "selfPay",
  standard: number,
): number | null | Unreadable {
  const text = readText(value);
  if (text === null) return null;
  // Of whom nobody helps, 全额 is what he pays; beside 全额资助, what is paid for him.
  if (column === "selfPay" && text === "全额") return null;
  const kind = FREE.test(text) ? "full" : PAYS_ALL.test(text) ? "none" : kindOf(ASSIST, text);
  if (kind === "full") return column === "amount" ? standard : 0;
  if (kind === "none") return column === "amount" ? 0 : standard;
  if (kind !== undefined) return null;
  const isShare = /[%％]$/.test(text) || (typeof value === "number" && value > 0 && value <= 1);
  const percent = isShare ? readPercent(value) : null;
  if (typeof percent === "number") return toYuan(Math.round((toFen(standard) * percent) / 100));
  const number = numberIn(value, "元");
  return Number.isNaN(number) ? new Unreadable(`应是金额，现在是“${cellText(value)}”`) : number;
}

const PAYS_ALL = /^(?:全额缴[费纳]|全额自费|自费)$/;
const FREE = /^(?:免|免交|不缴)$/;

/** A name that another category bears is told at the cell that holds it. */
function placeSharedName(
  row: CategoryRow,
  index: number,
  { name, aliases, members }: Category,
  owners: Map<string, number>,
  reader: BlockReader,
): void {
  const columns = [
    ["name", [name]],
    ["aliases", aliases],
    ["members", members],
  ] as const;
  for (const [column, names] of columns)
    for (const key of names.map(normalizeName)) {
      const owner = owners.get(key) ?? index;
      if (owner !== index) reader.place(`categories[${index}]`, row.at(column).cell, `“${name}”`);
      owners.set(key, owner);
    }
}
