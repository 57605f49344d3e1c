/** Examines whether the 本页小计 lines are what the rows of their pages add up to, and 合计 what all rows do. */
import {
  type Cell,
  type FooterCell,
  type FooterField,
  isErrorValue,
  isOfToldHousehold,
  type Person,
  type Roster,
  type StatedNumber,
} from "../../forms";
import { toFen, toYuan } from "../../policy";
import type { Examination, Tell } from "../rule";
import type { SheetContext } from "../sheet";
import { type PageTotals, pageTotals } from "./page-sums";

/** What follows from the amounts, and is no surer than they are. */
const BY_AMOUNTS: readonly FooterField[] = ["fullySubsidised", "halfSubsidised", "collected", "subsidised"];

type LineSums = Pick<PageTotals, Exclude<FooterField, "subsidised">> & { readonly subsidised: number };

/** What a line of sums may rightly say. */
interface Expected {
  /** How the user knows the rows: 本页. */
  readonly rows: string;
  readonly persons: readonly Person[];
  readonly sums: LineSums;
  /** What it may say instead: pages are cut through households, and headers are repeated. */
  readonly others: readonly LineSums[];
}

/** A cell of a line that states something wrong. */
export interface WrongLine {
  readonly cell: Cell;
  readonly text: string;
  /** 本页小计, 合计 or 总计. */
  readonly line: string;
  /** How the user knows the rows that it is about. */
  readonly rows: string;
  readonly wrong: readonly StatedNumber[];
  readonly sums: LineSums;
  /** Whether nothing else can have been meant than what the rows come to. */
  readonly isSure: boolean;
}

interface LineFacts {
  readonly wrong: WrongLine;
  /** The cell holds an error value. */
  readonly error: { readonly cell: Cell; readonly text: string; readonly line: string };
}

export const pageLines: Examination<LineFacts> = {
  roster: (context, tell) => ({ finish: () => examineLines(context, tell) }),
};

/** Yields now and then. */
function* examineLines(context: SheetContext<Roster>, tell: Tell<LineFacts>): Generator<number, void> {
  const { form, pages } = context;
  const filled = form.pages.filter(({ persons }) => persons.length > 0);
  for (let i = 0; i < filled.length; i++) {
    const [page, totals] = [filled[i], pages[i]];
    if (page === undefined || totals === undefined || page.footer.length === 0) continue;
    const own = withSubsidised(totals, page.persons);
    const others = [
      ...ofUnpaid(own, page.persons),
      ...shared(own, page.persons, filled, i),
      ...(yield* sinceHeader(page.persons)),
    ];
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
    const others = [{ ...own, households }, ...ofUnpaid(own, persons)];
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
        tell("error", { cell, text, line });
        continue;
      }
      const wrong = numbers.filter(
        (number) =>
          !isRight(number, expected) &&
          // Where nothing tells households, each person counts as one, and no line is contradicted by that.
          (number.field !== "households" || expected.persons.every(isOfToldHousehold)) &&
          (!BY_AMOUNTS.includes(number.field) || expected.persons.every(isReadable)),
      );
      if (wrong.length === 0) continue;
      const { rows, sums } = expected;
      tell("wrong", { cell, text, line, rows, wrong, sums, isSure: isSure(wrong, expected) });
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
  own: LineSums,
  persons: readonly Person[],
  pages: readonly { readonly persons: readonly Person[] }[],
  index: number,
): LineSums[] {
  const before = pages[index - 1]?.persons;
  const goesOn = persons[0]?.household === before?.[before.length - 1]?.household;
  const goesOver = persons[persons.length - 1]?.household === pages[index + 1]?.persons[0]?.household;
  const most = Number(goesOn) + Number(goesOver);
  return [1, 2].filter((less) => less <= most).map((less) => ({ ...own, households: own.households - less }));
}

/** Where the header is repeated within the rows, the line may speak of those since then. */
function* sinceHeader(persons: readonly Person[]): Generator<number, LineSums[]> {
  const header = persons[persons.length - 1]?.header;
  if (persons[0]?.header === header) return [];
  const since = persons.slice(persons.findIndex((person) => person.header === header));
  const totals = yield* pageTotals({ persons: since });
  return totals === null ? [] : [withSubsidised(totals, since)];
}

/** A line may add up the column as it is written, the amounts of people who have not paid among them; or leave them out. */
function ofUnpaid(own: LineSums, persons: readonly Person[]): LineSums[] {
  const unpaid = persons.filter(({ isUnpaid, header }) => isUnpaid || header.paysAsDue);
  if (unpaid.length === 0) return [];
  let fen = 0;
  for (const { paid } of persons) if (paid !== null && !Number.isNaN(paid)) fen += toFen(paid);
  const written = { ...own, collected: toYuan(fen) };
  const marked = unpaid.filter(({ isUnpaid }) => isUnpaid).length;
  return [written, { ...own, persons: own.persons - marked }, { ...written, persons: own.persons - marked }];
}

function withSubsidised(totals: PageTotals, persons: readonly Person[]): LineSums {
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
