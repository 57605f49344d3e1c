/**
 * 未参保核实: people of whom it has to be found out whether, and where, they are insured. What rosters, payments and lists tell is
 * filled in; where they tell of two enrolments both stand there with the rule, and nobody but the person chooses.
 */
import { endOf, type Entry, type SheetContext } from "../checks";
import { cellName, cellOf, type Person, type PersonList, roleName } from "../forms";
import { to18 } from "../identity";
import { sourceText } from "../policy";
import { daysOf, headOfEntry, placeIn, placesOf, villageOfEntry } from "./entries";
import { type HeadOptions, headOf } from "./head";
import { isInsured } from "./helped";
import { entriesByNumber, type Ledger, type LedgerEntry } from "./ledger";
import { messages } from "./messages";
import { type Describing, orNull } from "./sheet";

const { columns: HEADINGS, worklist: WORDS } = messages;

type ListContext = SheetContext<PersonList>;

/** Somebody to be asked about, and all that is known of him. */
interface Asked {
  readonly person: Person;
  readonly batch: string;
  readonly head: string;
  readonly phone: string;
  readonly village: string;
  readonly wasInsured: boolean;
  /** Where he is insured; several are one too many. */
  readonly places: readonly string[];
  readonly since: string;
  readonly reason: string;
  readonly found: string;
}

/** About a millisecond's work. */
const ROWS_A_STEP = 500;

/** 疑似未参保, 疑似重复参保, 下发核查名单 */
const HANDED_DOWN = /疑似|下发|待核(?:查|实)|核查|核实/;

export function* worklist(ledger: Ledger, options: HeadOptions): Describing<Asked> {
  const { show } = options;
  const lists = listsOf(ledger);
  const handed = lists.filter(isHandedDown);
  const census = lists.filter(({ form }) => form.role?.kind === "census");
  const known = new Known(ledger, yield* entriesByNumber(ledger), yield* lastYearIn(ledger));
  const rows: Asked[] = [];
  let noNumber = 0;
  for (const context of handed.length > 0 ? handed : census)
    for (const [i, person] of context.form.persons.entries()) {
      if (i % ROWS_A_STEP === 0) yield i;
      const key = typeof person.id === "string" ? to18(person.id) : null;
      if (key === null) noNumber++;
      if (handed.length === 0 && known.isExplained(key)) continue;
      rows.push(known.of(context, person, key, handed.length > 0 ? batchOf(context, person) : ""));
    }
  const from =
    handed.length > 0
      ? WORDS.fromLists([...new Set(handed.map(({ form }) => form.sheet))])
      : census.length > 0
        ? WORDS.fromCensus
        : WORDS.nothing;
  return {
    name: WORDS.sheet,
    head: [
      ...headOf(ledger, WORDS.title, options, noNumber === 0 ? [] : [WORDS.noNumber(noNumber)]),
      show.text(from),
    ],
    rows,
    counts: () => true,
    isTinted: ({ places }) => places.length > 1,
    same: [HEADINGS.name, HEADINGS.id, HEADINGS.batch, HEADINGS.village],
    columns: [
      { heading: HEADINGS.batch, width: 14, cell: ({ batch }) => orNull(show.text(batch)) },
      { heading: HEADINGS.village, width: 16, cell: ({ village }) => orNull(show.text(village)) },
      {
        heading: HEADINGS.head,
        width: 9,
        cell: ({ head }) => orNull(show.text(head)),
      },
      {
        heading: HEADINGS.name,
        width: 9,
        total: "people",
        cell: ({ person }) => orNull(show.text(person.name)),
      },
      { heading: HEADINGS.id, width: 20, cell: ({ person }) => orNull(show.id(person.id)) },
      { heading: HEADINGS.phone, width: 13, cell: ({ phone }) => orNull(show.text(phone)) },
      { heading: HEADINGS.wasInsured, width: 9, cell: ({ wasInsured }) => (wasInsured ? WORDS.yes : null) },
      {
        heading: HEADINGS.isInsured,
        width: 9,
        fill: { choices: WORDS.answers },
        cell: ({ places }) => (places.length > 0 ? WORDS.yes : null),
      },
      {
        heading: HEADINGS.insuredAt,
        width: 24,
        fill: {},
        cell: ({ places }) => orNull(show.text(places.join("；"))),
      },
      { heading: HEADINGS.insuredOn, width: 12, fill: {}, cell: ({ since }) => orNull(since) },
      {
        heading: HEADINGS.whyNot,
        width: 13,
        fill: { choices: messages.unpaid.reasons },
        cell: ({ reason }) => orNull(show.text(reason)),
      },
      { heading: HEADINGS.proof, width: 16, fill: {}, cell: () => null },
      { heading: HEADINGS.inCharge, width: 9, fill: {}, cell: () => null },
      { heading: HEADINGS.found, width: 30, cell: ({ found }) => orNull(show.text(found)) },
    ],
  };
}

function listsOf({ contexts }: Ledger): ListContext[] {
  return contexts.flatMap((context) =>
    context.form.kind === "list" ? [{ ...context, form: context.form }] : [],
  );
}

function isHandedDown({ form, place }: ListContext): boolean {
  if (form.role?.kind === "notEnrolled") return true;
  if (form.role !== null && form.role.kind !== "none") return false;
  return [form.sheet, ...form.heading.lines, placeIn(place, "")].some((text) => HANDED_DOWN.test(text));
}

const BATCH = /第?[一二三四五六七八九十\d]{1,3}批(?:次)?/;

function batchOf({ form }: ListContext, { further }: Person): string {
  if (further?.batch !== undefined) return further.batch;
  const named = [...form.heading.lines, form.sheet].map((text) => BATCH.exec(text)?.[0]);
  return named.find((batch) => batch !== undefined) ?? form.sheet;
}

/** Numbers of everybody on earlier years' rosters, with the village. */
function* lastYearIn({ earlierRosters }: Ledger): Generator<number, Map<string, string>> {
  const latest = Math.max(...earlierRosters.map(({ year }) => year ?? 0));
  const found = new Map<string, string>();
  for (const { year, form, place } of earlierRosters)
    for (const [i, person] of form.persons.entries()) {
      if (i % ROWS_A_STEP === 0) yield i;
      const key = typeof person.id === "string" ? to18(person.id) : null;
      if (year === latest && key !== null && !person.isUnpaid) found.set(key, placeIn(place, ""));
    }
  return found;
}

/** Kinds of lists by which somebody is insured elsewhere, with what is said of it. */
const INSURED_BY = {
  employees: WORDS.employees,
  student: WORDS.student,
  elsewhere: WORDS.elsewhere,
} as const;

/** What is known of somebody by his number. */
class Known {
  private readonly rule: string;
  private readonly lists: ReadonlySet<Entry["list"]>;

  constructor(
    private readonly ledger: Ledger,
    private readonly entries: ReadonlyMap<string, readonly LedgerEntry[]>,
    private readonly lastYear: ReadonlyMap<string, string>,
  ) {
    this.lists = new Set(ledger.lists);
    const policy = ledger.policy?.policy;
    const note = policy?.notes.find(({ text }) => /重复|同时参加/.test(text));
    this.rule =
      policy === undefined || note === undefined
        ? WORDS.rule
        : WORDS.cited(note.text, sourceText(policy, note.source));
  }

  /** Insured, or on a list that says why he is not: nobody need ask. */
  isExplained(key: string | null): boolean {
    if (key === null) return false;
    return (
      this.enrolled(key).length > 0 ||
      this.listed(key).some(({ list: { role } }) => role.kind in INSURED_BY || role.kind in WORDS.reasons)
    );
  }

  of(context: ListContext, person: Person, key: string | null, batch: string): Asked {
    const own = key === null ? [] : (this.entries.get(key) ?? []);
    const enrolled = key === null ? [] : this.enrolled(key);
    const listed =
      key === null ? [] : this.listed(key).filter(({ list }) => list.context.form !== context.form);
    const [first] = own;
    const places = [
      ...enrolled.map((entry) => WORDS.residents(villageOfEntry(entry) || WORDS.unlisted)),
      ...listed.flatMap(({ list: { role } }) =>
        role.kind in INSURED_BY ? [INSURED_BY[role.kind as keyof typeof INSURED_BY]] : [],
      ),
    ];
    const reasons = listed.flatMap(({ list: { role } }) =>
      role.kind in WORDS.reasons ? [WORDS.reasons[role.kind as keyof typeof WORDS.reasons]] : [],
    );
    const said = person.further?.reason ?? "";
    const before = key === null ? undefined : this.lastYear.get(key);
    const found = [
      ...own.map((entry) => foundIn(entry)),
      ...listed.map(({ list, person: other }) => {
        const { row, column } = cellOf(other, "id");
        return WORDS.onList(
          roleName(list.role),
          placeIn(list.context.place, cellName(row, Math.max(0, column))),
        );
      }),
      ...(before === undefined ? [] : [WORDS.lastYear(before)]),
      ...(new Set(places).size > 1 || enrolled.length > 1 ? [WORDS.twice(this.rule)] : []),
    ];
    const village = (person.further?.place ?? "").split("\n").join("");
    return {
      person,
      batch,
      head: (person.further?.head ?? "") || (first === undefined ? "" : headOfEntry(first)),
      phone: person.phone || (first?.person.phone ?? ""),
      village: village !== "" || first === undefined ? village : villageOfEntry(first),
      wasInsured: before !== undefined,
      places: [...new Set(places)],
      since: daysOf(enrolled.flatMap(({ received }) => received?.payments ?? [])),
      reason: said === "" ? [...new Set(reasons)].join("、") : said,
      found: found.join("；"),
    };
  }

  private enrolled(key: string): LedgerEntry[] {
    const entries = this.entries.get(key) ?? [];
    const isPaid = entries.some((entry) => isInsured(entry) || entry.state === "unlisted");
    return isPaid
      ? entries.filter((entry) => isInsured(entry) || entry.state === "unlisted" || entry.state === "again")
      : [];
  }

  private listed(key: string): Entry[] {
    const entries = this.ledger.listed.withId(key);
    return entries.filter((entry) => this.lists.has(entry.list) && endOf(entry) === "");
  }
}

function foundIn(entry: LedgerEntry): string {
  const what = entry.roster === null ? WORDS.unlisted : WORDS.onRoster(messages.results[entry.state]);
  return WORDS.onList(what, placesOf(entry, entry.received?.payments ?? []));
}
