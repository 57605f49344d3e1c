/** 征缴进度: unit by unit, how many are to enrol, how many have paid or are paid for, and how far that is. */
import type { Grid } from "../forms";
import type { SheetCell } from "../hosts/workbook";
import { dayOfIso, serialOf } from "../identity";
import { dayOf, type HeadOptions, headOf } from "./head";
import { HELPED_KINDS } from "./helped";
import type { Ledger } from "./ledger";
import { messages } from "./messages";
import { noticeOf } from "./notice";
import { type At, type Column, type Describing, orNull, SHARE } from "./sheet";
import { type Counted, percentText, points, rateOf, type UnitRow, unitRows } from "./unit-rows";

const { columns: HEADINGS, progress: WORDS } = messages;

export function* progress(
  ledger: Ledger,
  options: HeadOptions,
  earlier: readonly Grid[],
): Describing<UnitRow> {
  const counted = ledger.policy?.policy.completion?.counts ?? [];
  const day = dayOf(ledger, options.today);
  const { rows, given } = yield* unitRows(ledger, counted, earlier);
  const gone = shareGone(ledger, day);
  const own = rows.filter(({ isOutside }) => !isOutside);
  const withoutQuota = own.filter(({ unit }) => unit.quota === null).length;
  const unlisted = rows.find(({ isOutside }) => isOutside)?.received ?? 0;
  const withoutList = HELPED_KINDS.filter((kind) => !given.has(kind)).map((kind) => WORDS.kinds[kind]);
  const more = [
    ...(counted.length === 0 ? [WORDS.silent] : withoutQuota > 0 ? [WORDS.noQuota(withoutQuota)] : []),
    ...(counted.includes("employees") &&
    own.some(({ unit }) => unit.census !== null && unit.employees === null)
      ? [WORDS.noEmployees]
      : []),
    ...(unlisted > 0 ? [WORDS.unlisted(unlisted)] : []),
    ...(withoutList.length === 0 ? [] : [WORDS.noLists(withoutList)]),
    ...(gone === null || counted.length === 0 ? [] : [WORDS.behind(percentText(gone))]),
  ];
  return {
    name: WORDS.sheet,
    head: [...headOf(ledger, WORDS.title, options, more), options.show.text(noticeOf(ledger, day, own))],
    rows,
    columns: columnsFor(options, own, counted, day),
    isOutside: ({ isOutside }) => isOutside,
    isTinted: (row) => {
      const rate = rateOf(row);
      return gone !== null && rate !== null && rate < gone;
    },
    same: [HEADINGS.unit],
  };
}

/** How much of the central window has gone by; null where the document states none. */
function shareGone({ policy }: Ledger, day: string): number | null {
  const window = policy?.policy.windows.find(({ kind }) => kind === "central") ?? policy?.policy.windows[0];
  if (window === undefined) return null;
  const [from, to, now] = [window.from, window.to, day].map((one) => serialOf(dayOfIso(one)));
  if (from === undefined || to === undefined || now === undefined || to <= from) return null;
  return Math.min(1, Math.max(0, (now - from + 1) / (to - from + 1)));
}

function columnsFor(
  { show }: HeadOptions,
  rows: readonly UnitRow[],
  counted: readonly Counted[],
  day: string,
): Column<UnitRow>[] {
  const count = (heading: string, width: number, of: (row: UnitRow) => number | null): Column<UnitRow> => ({
    heading,
    width,
    total: "sum",
    cell: (row) => (row.isOutside && heading !== HEADINGS.receivedPersons ? null : of(row)),
  });
  const PARTS: Readonly<Record<Counted, string>> = {
    received: HEADINGS.receivedPersons,
    fullySubsidised: HEADINGS.subsidised,
    employees: HEADINGS.employees,
  };
  const isKnown = rows.every(({ unit }) => unit.census === null || unit.employees !== null);
  const insured = [HEADINGS.receivedPersons, HEADINGS.subsidised, HEADINGS.employees];
  return [
    { heading: HEADINGS.rank, width: 6, cell: ({ rank }) => rank },
    { heading: HEADINGS.unit, width: 16, cell: ({ unit }) => orNull(show.text(unit.name)) },
    count(HEADINGS.census, 9, ({ unit }) => unit.census),
    count(HEADINGS.employees, 9, ({ unit }) => unit.employees),
    count(HEADINGS.quota, 9, ({ unit }) => unit.quota),
    count(HEADINGS.lastYear, 9, ({ lastYear }) => lastYear),
    count(HEADINGS.onRoster, 9, ({ counts }) => counts.onRoster),
    count(HEADINGS.receivedPersons, 9, ({ received }) => received),
    count(HEADINGS.subsidised, 9, ({ counts }) => counts.subsidised),
    {
      heading: HEADINGS.done,
      width: 9,
      total: "sum",
      cell: ({ done }, at) =>
        done === null ? null : { formula: counted.map((one) => at.ref(PARTS[one])).join("+"), value: done },
    },
    {
      heading: HEADINGS.completion,
      width: 12,
      pattern: SHARE,
      hasBars: true,
      total: (at) => share(at, [HEADINGS.done], HEADINGS.quota),
      cell: (_, at) => share(at, [HEADINGS.done], HEADINGS.quota),
    },
    {
      heading: HEADINGS.enrolment,
      width: 9,
      pattern: SHARE,
      // Where employees of some units are not known, the sum of those that are says nothing of all.
      total: (at) => (isKnown ? share(at, insured, HEADINGS.census) : null),
      cell: ({ unit, received, isOutside }, at) =>
        isOutside || received === null || unit.census === null || unit.employees === null
          ? null
          : share(at, insured, HEADINGS.census),
    },
    count(HEADINGS.added, 9, ({ received, before }) =>
      received === null || before === null ? null : received - before.received,
    ),
    {
      heading: HEADINGS.since,
      width: 9,
      cell: (row) => {
        const rate = rateOf(row);
        const last = row.before?.rate ?? null;
        return rate === null || last === null ? null : points(rate - last);
      },
    },
    {
      heading: HEADINGS.missing,
      width: 8,
      total: "sum",
      cell: ({ done, unit }, at) =>
        done === null || unit.quota === null
          ? null
          : {
              formula: `MAX(0,${at.ref(HEADINGS.quota)}-${at.ref(HEADINGS.done)})`,
              value: Math.max(0, unit.quota - done),
            },
    },
    ...HELPED_KINDS.flatMap((kind) => [
      count(WORDS.should(WORDS.kinds[kind]), 8, ({ helped }) => helped[kind]?.should ?? null),
      count(WORDS.did(WORDS.kinds[kind]), 8, ({ helped }) => helped[kind]?.did ?? null),
    ]),
    { heading: HEADINGS.asOf, width: 11, cell: () => day },
  ];
}

/** Of what stands in the row; nothing where the whole is nothing. */
function share(at: At, parts: readonly string[], whole: string): SheetCell {
  const all = at.value(whole);
  const some = parts.map(at.value);
  if (all === null || all === 0 || some.every((part) => part === null)) return null;
  const refs = parts.map(at.ref).join("+");
  return {
    formula: `IF(${at.ref(whole)}=0,"",(${refs})/${at.ref(whole)})`,
    value: some.reduce<number>((sum, part) => sum + (part ?? 0), 0) / all,
  };
}
