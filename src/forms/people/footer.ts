/**
 * What a line of sums (本页小计, 合计) states. The official form (赫山区, annex 2) has one sentence: 参加居民医保的户数：12户；
 * 参加居民医保人数：30人；其中全额资助2人；50%资助3人；实收金额9970元。 Others put words and numbers into cells of their own, or sums
 * under the amounts. What is not clear is not read: a number that is missed costs less than one that is misread.
 */
import { foldWidth } from "../../identity";
import { cellNumber, cellText, isErrorValue } from "../cell";
import type { Columns } from "../columns/fields";
import type { Cell } from "./row";

export type FooterField =
  | "households"
  | "persons"
  | "fullySubsidised"
  | "halfSubsidised"
  | "collected"
  | "subsidised";

/** A number that the line states. */
export interface StatedNumber {
  readonly field: FooterField;
  /** Households, persons or yuan. */
  readonly value: number;
  /** Where it stands in the cell's text, so that it can be replaced. */
  readonly start: number;
  readonly end: number;
}

/** A cell that states numbers, or that lost them: then its text is an error value and there are none. */
export interface FooterCell {
  readonly cell: Cell;
  readonly text: string;
  readonly numbers: readonly StatedNumber[];
}

/** Where a line stands in its sheet. */
export interface FooterPlace {
  readonly row: number;
  /** Column of the line's first cell. */
  readonly firstColumn: number;
  /** Columns of the header above: sums may stand under the amounts. Null: only numbers with words beside them count. */
  readonly columns: Columns | null;
  readonly isWide: (column: number) => boolean;
}

/** Words that change nothing: 参加居民医保的户数. Neither 缴费 nor 应收: who paid, and what was due, are other numbers. */
const FILLER =
  "(?:本页|本表|全村|全组|参加了?|参保|城乡|居民|基本|医疗|保险|医保|登记|的|共计?|总计?|合计|小计|个人|人员)*";
const PAID_FOR = "(?:财政|政府)?(?:资助|补助|代缴)(?:参保|缴费)?的?(?:人数|人员数|人员|对象)?";

const LABELS: Readonly<Record<FooterField, string>> = {
  households: `${FILLER}(?:家庭)?户数(?:合计|小计)?`,
  persons: `${FILLER}人口?数(?:合计|小计)?`,
  fullySubsidised: `(?:其中)?(?:享受)?(?:100%|百分之百|全额)${PAID_FOR}`,
  halfSubsidised: `(?:其中)?(?:享受)?(?:50%|百分之五十|半额|半数)${PAID_FOR}`,
  collected:
    `${FILLER}(?:(?:实收|收缴|收取|实交|实缴|自缴|自交|已收|代收)(?:保费|费用|资金)?总?(?:金额|额|款|费)?` +
    "|(?:缴费|交费|缴款|交款|收费|收款)(?:金额|额))(?:合计)?",
  subsidised: `${FILLER}资助(?:总)?(?:金额|额|资金)(?:合计)?`,
};

const UNIT = ":?(?:户|人|名|元)(?!数)";
const COUNT = `(?:${LABELS.households}|${LABELS.persons})`;
const ANY = `(?:${Object.values(LABELS).join("|")})`;
const BEGINNING = "(?:[本当此该]页(?:小计|合计|共计|总计|汇总)?|小计|合计|总计|总共|共计?)";

const WHOLE = (Object.keys(LABELS) as FooterField[]).map(
  (field) => [field, new RegExp(`^(?:${LABELS[field]})[为是共计]?:?$`)] as const,
);
const ONLY_BEGINNING = new RegExp(`^(?:${BEGINNING}:?)*$`);
/** What may stand before a label: how the line begins, and a label whose number was left blank. */
const BEFORE = new RegExp(`^(?:(?:${BEGINNING}|其中|:)+|${ANY}${UNIT}|${COUNT}(?:${UNIT})?)`);

/** Longer than this and it is no label; the form's longest has eleven characters. */
const LONGEST_LABEL = 60;

function labelField(label: string): FooterField | null {
  if (label.length > LONGEST_LABEL) return null;
  for (let rest = label; rest !== "";) {
    const found = WHOLE.find(([, pattern]) => pattern.test(rest));
    if (found !== undefined) return found[0];
    const before = BEFORE.exec(rest)?.[0] ?? "";
    if (before === "") return null;
    rest = rest.slice(before.length);
  }
  return null;
}

/** The last of the texts between separators, without spaces, lines to write on, and units in brackets. */
function lastLabel(between: string): string {
  const pieces = between
    .replace(/\((?:户|人|名|元|小写)\)/g, "")
    .replace(/\n/g, ";")
    .replace(/[\s_—…·¥￥]+|人民币/g, "")
    .split(/[;,。、()]/);
  return pieces[pieces.length - 1] ?? "";
}

type UnitKind = "household" | "person" | "money";

const UNIT_AFTER = /^[\s_]*(户(?!数|籍)|[人名](?!数|员|口)|[元圆])/;
/** A share, a date, ten thousands: not a number of what the label says. */
const OTHER_AFTER = /^[\s_]*[%‰万千百年月日号页份张次个\w/-]/;

const UNIT_OF: Readonly<Record<FooterField, UnitKind>> = {
  households: "household",
  persons: "person",
  fullySubsidised: "person",
  halfSubsidised: "person",
  collected: "money",
  subsidised: "money",
};

function unitKind(unit: string | undefined): UnitKind | null {
  if (unit === undefined) return null;
  if (unit === "户") return "household";
  return unit === "人" || unit === "名" ? "person" : "money";
}

/** The field of a number that has no words beside it but its unit: 本页小计：12户，30人. */
function bareField(unit: UnitKind | null): FooterField | null {
  if (unit === "household") return "households";
  return unit === "person" ? "persons" : null;
}

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\.?\d)|\d+(?:\.\d+)?(?!\.?\d)/g;

interface TextReading {
  readonly numbers: StatedNumber[];
  /** The field whose number is to stand in the next cell, because the text ends with its label. */
  readonly open: FooterField | null;
  /** Whether the text is nothing but how such a line begins: 本页小计. */
  readonly isBeginning: boolean;
}

/** All that a text states. `mayBeBare`: a number at its beginning may be known by its unit alone. */
function readText(text: string, mayBeBare: boolean): TextReading {
  const folded = foldWidth(text);
  const numbers: StatedNumber[] = [];
  let bareIsClear = mayBeBare;
  let end = 0;
  for (const match of folded.matchAll(NUMBER)) {
    const start = match.index;
    const after = folded.slice(start + match[0].length);
    // The number in 50%资助 is a part of the label.
    if (/^\s*[%‰]/.test(after)) continue;
    const label = lastLabel(folded.slice(end, start));
    const unitMatch = UNIT_AFTER.exec(after);
    const unit = unitKind(unitMatch?.[1]);
    end = start + match[0].length + (unitMatch?.[0].length ?? 0);
    const isOther = unit === null && OTHER_AFTER.test(after);
    const isBare = bareIsClear && ONLY_BEGINNING.test(label);
    const field = labelField(label) ?? (isBare ? bareField(unit) : null);
    bareIsClear = false;
    if (isOther || field === null || (unit !== null && unit !== UNIT_OF[field])) continue;
    bareIsClear = field === "households";
    const value = Number(match[0].replaceAll(",", ""));
    numbers.push({ field, value, start, end: start + match[0].length });
  }
  const rest = lastLabel(folded.slice(end));
  return {
    numbers: withoutUnclear(numbers),
    open: labelField(rest),
    isBeginning: end === 0 && ONLY_BEGINNING.test(rest),
  };
}

/**
 * Stated twice in one sentence, a number is about parts: 全额资助2人，资助金额760元；50%资助3人，资助金额570元. So is what is paid
 * for people where they are a part.
 */
function withoutUnclear(numbers: readonly StatedNumber[]): StatedNumber[] {
  const part = numbers.findIndex(({ field }) => field === "fullySubsidised" || field === "halfSubsidised");
  return numbers.filter(
    ({ field }, i) =>
      numbers.filter((other) => other.field === field).length === 1 &&
      !(field === "subsidised" && part >= 0 && part < i),
  );
}

/** Reads the cells of one line, left to right. */
export function readFooter(cells: readonly unknown[], place: FooterPlace): FooterCell[] {
  const line = new LineReader(place);
  cells.forEach((value, index) => line.read(value, place.firstColumn + index));
  return withoutContradictions(line.found);
}

const UNIT_ALONE = /^[户人名元圆]$/;
const LAST_UNIT = /([户人名元圆])整?$/;

class LineReader {
  readonly found: FooterCell[] = [];
  /** A label whose number is still to come. */
  private open: { readonly field: FooterField; readonly column: number } | null = null;
  /** Whether a number with no words beside it but its unit would still be clear. */
  private bareIsClear = true;
  /** Column of the last words that nobody understood. */
  private wordsAt: number | null = null;

  constructor(private readonly place: FooterPlace) {}

  read(value: unknown, column: number): void {
    const text = cellText(value);
    if (text === "") return;
    if (isErrorValue(value)) {
      if (this.place.columns !== null) this.add(column, value, []);
      this.open = null;
      return;
    }
    const number = cellNumber(value);
    if (number !== null && Number.isNaN(number)) this.readWords(String(value), column);
    else this.readNumber(String(value), number, column);
  }

  private add(column: number, text: string, numbers: readonly StatedNumber[]): void {
    this.found.push({ cell: { row: this.place.row, column }, text, numbers });
  }

  private readWords(text: string, column: number): void {
    const { open } = this;
    this.open = null;
    if (UNIT_ALONE.test(text.trim())) return;
    const reading = readText(text, this.bareIsClear);
    if (reading.isBeginning) return;
    const last = reading.numbers[reading.numbers.length - 1];
    this.bareIsClear = reading.open === null && last?.field === "households";
    // 全额资助 | 人数, 低保 | 人数: the number of persons of a part, not of the page.
    const isOfPart = (open !== null && UNIT_OF[open.field] === "person") || this.wordsAt === column - 1;
    if (reading.numbers.length > 0) this.add(column, text, reading.numbers);
    else if (reading.open === null || isOfPart) this.wordsAt = column;
    if (reading.open !== null && !isOfPart) this.open = { field: reading.open, column };
  }

  /** `number` is null where a dash stands for none. */
  private readNumber(text: string, number: number | null, column: number): void {
    const folded = foldWidth(text).trimEnd();
    const field = number === null ? null : this.fieldAt(column, unitKind(LAST_UNIT.exec(folded)?.[1]));
    this.open = null;
    this.bareIsClear &&= field === "households";
    if (number === null || field === null) return;
    const digits = /-?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?/.exec(folded);
    const start = digits?.index ?? 0;
    this.add(column, text, [{ field, value: number, start, end: start + (digits?.[0].length ?? 0) }]);
  }

  private fieldAt(column: number, unit: UnitKind | null): FooterField | null {
    const { open } = this;
    const ofColumn = this.fieldOfColumn(column, unit);
    if (open === null) return ofColumn ?? (this.bareIsClear ? bareField(unit) : null);
    const ofWords = UNIT_OF[open.field];
    if (unit !== null && unit !== ofWords) return null;
    if (ofColumn === null || column === open.column + 1 || this.place.isWide(open.column)) return open.field;
    // The words are some cells away, and the column means something itself.
    return ofWords === "money" ? ofColumn : null;
  }

  private fieldOfColumn(column: number, unit: UnitKind | null): FooterField | null {
    const { columns } = this.place;
    if (columns === null || (unit !== null && unit !== "money") || this.wordsAt === column - 1) return null;
    if (column === columns.paid) return "collected";
    return column === columns.subsidy ? "subsidised" : null;
  }
}

/** Cells that state different numbers of one thing speak of parts. A sum in words and under its column may be checked twice. */
function withoutContradictions(cells: readonly FooterCell[]): FooterCell[] {
  const all = cells.flatMap(({ numbers }) => numbers);
  const isClear = ({ field, value }: StatedNumber) =>
    UNIT_OF[field] === "money" || all.every((other) => other.field !== field || other.value === value);
  return cells.flatMap((cell) => {
    const numbers = cell.numbers.filter(isClear);
    return numbers.length > 0 || cell.numbers.length === 0 ? [{ ...cell, numbers }] : [];
  });
}
