/**
 * What a rule is: one file in `rules/`, found by its id, with all that is said of it and what it looks at. What several
 * rules need is found out once, by an examination in `judging/`, and heard by each of them.
 */
import type { Breakdown, Cell, CellValue, Payments, Person, PersonList, Roster } from "../forms";
import type { RuleExample } from "./example";
import type { SheetContext } from "./sheet";

export type Severity = "error" | "warning";
export type RuleGroup =
  | "reading"
  | "form"
  | "identity"
  | "duplicates"
  | "household"
  | "money"
  | "totals"
  | "lists"
  | "payments"
  | "context";

export const GROUP_TITLES: Readonly<Record<RuleGroup, string>> = {
  reading: "读表",
  form: "填写",
  identity: "身份证号",
  duplicates: "重复",
  household: "家庭",
  money: "金额",
  totals: "合计",
  lists: "名单比对",
  payments: "缴费核对",
  context: "政策",
};

/** What a rule says of one cell. A second one for the same cell is dropped: a value that many rows share is wrong once. */
export interface Mistake {
  readonly cell: Cell;
  /** A Chinese sentence that stands alone. */
  readonly message: string;
  /** What the cell holds, "" for a blank one. */
  readonly value: string;
  /** What the cell should hold, null for nothing; absent where that is not sure. */
  readonly fix?: CellValue;
  /** What the judgement rests on beside its cell and the row's name and number: other cells, another list's row. */
  readonly restsOn?: readonly CellValue[];
  /** Of a rule whose findings documents may outweigh: no document can outweigh this one. */
  readonly isCertain?: true;
  /** The cell holds several people, and each may be wrong in his own way. */
  readonly isOfSeveral?: true;
  /** Where it weighs otherwise than the rule's findings do: numbers on lists cannot be compared, and are no errors of the sheet. */
  readonly severity?: Severity;
}

/** To be spread into a mistake: its fix, or none where that is null. */
export function sureFix(fix: string | number | null): Pick<Mistake, "fix"> {
  return fix === null ? {} : { fix };
}

type TellMistake = (mistake: Mistake) => void;

/** Goes through one roster: every person in turn, then the end, which may come in steps if it is long. */
export interface RosterPass {
  person?(person: Person, index: number): void;
  finish?(): void | Generator<number | undefined, void>;
}

/** Ids and severities are a contract; see the README. */
export interface Rule {
  readonly id: string;
  /** Its place in the catalogue; findings in one cell come in this order. */
  readonly order: number;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly title: string;
  /** What goes wrong otherwise. */
  readonly why: string;
  /** What to do. */
  readonly mend: string;
  /** The document and section, or the standard, that it rests on. */
  readonly source: string;
  readonly example: RuleExample;

  /** Looks at each person of a roster alone. */
  readonly person?: (person: Person, context: SheetContext<Roster>) => Mistake | null;
  /** Goes through a roster with something in mind; null where nothing can be said of it. */
  readonly roster?: (context: SheetContext<Roster>, tell: TellMistake) => RosterPass | null;
  /** Looks at a breakdown table. */
  readonly breakdown?: (context: SheetContext<Breakdown>) => Iterable<Mistake>;
  /** Judges what examinations have found out. */
  readonly hears?: readonly Hearing[];

  /**
   * An error of it rests on another list, or on the digits of a number: it can be ticked off as 已核实 by such documents. Warnings of
   * any rule can be ticked off as 已核对.
   */
  readonly verifiedBy?: readonly string[];
  /** Its cell holds an ID number, which is masked as a whole: a wrong one may hold anything between its digits. */
  readonly isOnId?: true;
  /** Its fixes are what the row's category makes of it: no sure ones where a list contradicts the category. */
  readonly fixesByCategory?: true;
  /** Its fixes are amounts, or sums of amounts: those wait until the amounts are mended. */
  readonly fixes?: "amounts" | "sums";
}

/** By topic, what an examination tells of it. */
export type Tell<Facts> = <Topic extends keyof Facts>(topic: Topic, fact: Facts[Topic]) => void;

/** Finds out what several rules need, once for all of them. `Facts` are what it tells, by topic. */
export interface Examination<Facts> {
  /** Goes through one roster. */
  readonly roster?: (context: SheetContext<Roster>, tell: Tell<Facts>) => RosterPass | null;
  /** Goes through one list, or one sheet of payments; what it finds are warnings. */
  readonly list?: (context: SheetContext<PersonList | Payments>, tell: Tell<Facts>) => RosterPass | null;
  /** Goes through all sheets of a run when it ends; what it tells is told of the sheet that it is told to. */
  readonly run?: (sheets: readonly ExaminedSheet<Facts>[]) => Generator<number, void>;
}

export interface ExaminedSheet<Facts> {
  readonly context: SheetContext;
  readonly tell: Tell<Facts>;
}

/** Of whatever examination: only `hear` knows that the facts are those that the judge expects. */
export type AnyFacts = Readonly<Record<string, never>>;

/** One rule's ear for one topic. */
export interface Hearing {
  readonly examination: Examination<AnyFacts>;
  readonly topic: string;
  readonly judge: (fact: never, context: SheetContext) => Mistake | null;
}

export function hear<Facts, Topic extends keyof Facts & string>(
  examination: Examination<Facts>,
  topic: Topic,
  judge: (fact: Facts[Topic], context: SheetContext) => Mistake | null,
): Hearing {
  return { examination: examination as unknown as Examination<AnyFacts>, topic, judge };
}
