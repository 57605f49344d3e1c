/** Whether the 本页小计 lines are what the rows of their pages add up to, and 合计 what all rows do. */
import {
  type FooterCell,
  type FooterField,
  isErrorValue,
  type Person,
  type Roster,
  type StatedNumber,
} from "../../forms";
import { toFen, toYuan } from "../../policy";
import type { SheetContext } from "../context";
import { type PageTotals, pageTotals } from "../pages";

const NAMES: Readonly<Record<FooterField, string>> = {
  households: "户数",
  persons: "人数",
  fullySubsidised: "全额资助人数",
  halfSubsidised: "50%资助人数",
  collected: "实收金额",
  subsidised: "资助金额",
};

const MONEY: readonly FooterField[] = ["collected", "subsidised"];
/** What follows from the amounts, and is no surer than they are. */
const BY_AMOUNTS: readonly FooterField[] = ["fullySubsidised", "halfSubsidised", ...MONEY];

type Sums = Pick<PageTotals, Exclude<FooterField, "subsidised">> & { readonly subsidised: number };

/** What a line of sums may rightly say. */
interface Expected {
  /** How the user knows the rows: 本页. */
  readonly rows: string;
  readonly persons: readonly Person[];
  readonly sums: Sums;
  /** What it may say instead: pages are cut through households, and headers are repeated. */
  readonly others: readonly Sums[];
}

/** `pages` are the totals of those pages that have persons. Yields now and then. */
export function* checkPageTotals(
  context: SheetContext<Roster>,
  pages: readonly PageTotals[],
): Generator<number, void> {
  const { form, report } = context;
  const filled = form.pages.filter(({ persons }) => persons.length > 0);
  for (let i = 0; i < filled.length; i++) {
    const [page, totals] = [filled[i], pages[i]];
    if (page === undefined || totals === undefined || page.footer.length === 0) continue;
    const own = withSubsidised(totals, page.persons);
    const others = [...shared(own, page.persons, filled, i), ...(yield* sinceHeader(page.persons))];
    judge(page.footer, "本页小计", { rows: "本页各行", persons: page.persons, sums: own, others });
  }
  yield* checkGrandTotal();

  function* checkGrandTotal(): Generator<number, void> {
    const { grandTotal, persons } = form;
    if (grandTotal === null || (grandTotal.isOverall && context.run.sheetsOf(context.place.file) > 1)) return;
    const all = yield* pageTotals(form);
    const [last] = filled.slice(-1);
    if (all === null || last === undefined) return;
    const own = withSubsidised(all, persons);
    const households = pages.reduce((sum, page) => sum + page.households, 0);
    const others = [{ ...own, households }];
    // Below the last page's rows, and with no 本页小计 there, it may be that page's.
    if (last.totalRow === null) {
      const page = yield* pageTotals(last);
      if (page !== null) others.push(withSubsidised(page, last.persons));
      others.push(...(yield* sinceHeader(persons)));
    }
    judge(grandTotal.cells, grandTotal.isOverall ? "总计" : "合计", {
      rows: "各行",
      persons,
      sums: own,
      others,
    });
  }

  function judge(cells: readonly FooterCell[], line: string, expected: Expected): void {
    for (const { cell, text, numbers } of cells) {
      if (isErrorValue(text)) {
        report("cell-error", cell, `${line}是错误值 ${text}，内容已经丢失`, text);
        continue;
      }
      const wrong = numbers.filter(
        (number) =>
          !isRight(number, expected) &&
          (!BY_AMOUNTS.includes(number.field) || expected.persons.every(isReadable)),
      );
      if (wrong.length === 0) continue;
      const details = wrong.map((number) => describe(number, expected)).join("；");
      const fix = isSure(wrong, expected) ? mended(text, wrong, expected.sums) : null;
      report("page-total", cell, `${line}的${details}`, text, fix);
    }
  }

  /** A count that may be put in two ways, and sums of amounts that are missing, are for people to mend. */
  function isSure(wrong: readonly StatedNumber[], { sums, others, persons }: Expected): boolean {
    if (wrong.some(({ field }) => others.some((other) => !isSame(other[field], sums[field])))) return false;
    return !wrong.some(({ field }) => BY_AMOUNTS.includes(field)) || persons.every(hasPaid);
  }

  function hasPaid(person: Person): boolean {
    return person.paid !== null || context.dues.isFullySubsidised(person);
  }
}

/** An amount that is lost, or no number, says no sum that a line could contradict; a blank one is 0. */
function isReadable({ paid, subsidy, errors }: Person): boolean {
  if (Number.isNaN(paid) || Number.isNaN(subsidy)) return false;
  return errors === null || errors.every(({ field }) => field !== "paid" && field !== "subsidy");
}

/** A household that goes on from the page before, or onto the next one, may be counted on either. */
function shared(
  own: Sums,
  persons: readonly Person[],
  pages: readonly { readonly persons: readonly Person[] }[],
  index: number,
): Sums[] {
  const before = pages[index - 1]?.persons;
  const goesOn = persons[0]?.household === before?.[before.length - 1]?.household;
  const goesOver = persons[persons.length - 1]?.household === pages[index + 1]?.persons[0]?.household;
  const most = Number(before !== undefined && goesOn) + Number(pages[index + 1] !== undefined && goesOver);
  return [1, 2].filter((less) => less <= most).map((less) => ({ ...own, households: own.households - less }));
}

/** Where the header is repeated within the rows, the line may speak of those since then. */
function* sinceHeader(persons: readonly Person[]): Generator<number, Sums[]> {
  const header = persons[persons.length - 1]?.header;
  if (persons[0]?.header === header) return [];
  const since = persons.slice(persons.findIndex((person) => person.header === header));
  const totals = yield* pageTotals({ persons: since });
  return totals === null ? [] : [withSubsidised(totals, since)];
}

function withSubsidised(totals: PageTotals, persons: readonly Person[]): Sums {
  let fen = 0;
  for (const { subsidy } of persons) if (subsidy !== null && !Number.isNaN(subsidy)) fen += toFen(subsidy);
  return { ...totals, subsidised: toYuan(fen) };
}

function isRight({ field, value }: StatedNumber, { sums, others }: Expected): boolean {
  return isSame(value, sums[field]) || others.some((other) => isSame(value, other[field]));
}

function isSame(a: number, b: number): boolean {
  return a === b || toFen(a) === toFen(b);
}

function describe({ field, value }: StatedNumber, { rows, sums }: Expected): string {
  const unit = MONEY.includes(field) ? " 元" : "";
  return `${NAMES[field]}写的是 ${value}${unit}，${rows}是 ${sums[field]}${unit}`;
}

/** The text with the right numbers in the place of the wrong ones, and nothing else changed. */
function mended(text: string, wrong: readonly StatedNumber[], sums: Sums): string {
  let result = text;
  for (const { field, start, end } of [...wrong].reverse()) {
    const hasCommas = /[,，]/.test(text.slice(start, end));
    const right = hasCommas ? withCommas(sums[field]) : String(sums[field]);
    result = result.slice(0, start) + right + result.slice(end);
  }
  return result;
}

function withCommas(number: number): string {
  const [whole = "", fraction] = String(number).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
