/** One person's row, as it was read. */
import { cellNumber } from "../cell";
import type { AmountDoubt } from "./amount";
import { OF_MEMBER } from "../columns/evidence";
import type { Field } from "../columns/fields";
import type { MarkColumn } from "../columns/marks";
import type { Header } from "./header";
import { tellsHouseholds } from "./households";

/** A cell of the sheet, 0-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface FieldText {
  readonly field: Field;
  readonly text: string;
}

/** What stands in a further column that means what another one was taken for. */
export interface TextBeside {
  readonly column: number;
  readonly text: string;
}

/** Why an amount is no plain number of this person alone, and what stands there. */
export interface DoubtfulAmount extends FieldText {
  readonly doubt: AmountDoubt;
  /** The day that it is, as 2023-11-05. */
  readonly day?: string;
}

/** One person as the sheet has it, cleaned of spaces only. Blank texts are "". */
export interface Person {
  /** Row in the sheet, 0-based. */
  readonly row: number;
  readonly category: string;
  readonly householdId: string;
  readonly relation: string;
  readonly name: string;
  readonly sex: string;
  /** As the cell holds it: cleaning it is part of judging it. */
  readonly id: string | number | null;
  readonly phone: string;
  /** Yuan; null: blank, NaN: not an amount. */
  readonly paid: number | null;
  readonly subsidy: number | null;
  readonly receipt: string;
  readonly signature: string;
  readonly payer: string;
  /** The header above the row: it says in which column each field stands. */
  readonly header: Header;
  /** Index of the person's household in the table. */
  readonly household: number;
  /** Cells of fields that stand elsewhere: at the top of a merged range, or in the household's first row. */
  readonly origins: Readonly<Partial<Record<Field, Cell>>> | null;
  /** Fields whose cells hold an error value (#REF!), with its text; they read as blank. */
  readonly errors: readonly FieldText[] | null;
  /** Amounts that are no plain numbers of this person alone. */
  readonly doubts: readonly DoubtfulAmount[] | null;
  /** Whether the row says, beside the amount, that the money was taken: by a receipt, a day of payment, a status. */
  readonly collected: boolean | null;
  /** What 备注 says that may speak against the amounts; null where nothing does. */
  readonly remark: AmountDoubt | null;
  /** 缴费状态, 是否参保 say that the person has not paid, or is not insured. */
  readonly isUnpaid: boolean;
  /** What the columns besides the official form's hold; null where the sheet has none. Blank ones are left out. */
  readonly further: Readonly<Partial<Record<Field, string>>> | null;
  /** The columns headed by a kind of people that mark the person. */
  readonly marked: readonly MarkColumn[] | null;
  /** What further columns of categories say; null where there is nothing. */
  readonly categoriesBeside: readonly TextBeside[] | null;
  /** The cells of name and number hold several people. */
  readonly isInSharedCell: boolean;
  /** The row speaks of more people than could be read: nothing is judged of it. */
  readonly isUnread: boolean;
}

/** A row that speaks of more people than could be read. */
export interface UnreadRow extends Cell {
  /** What its name cell holds. */
  readonly text: string;
}

/** Where the value of a field stands in the sheet; column -1 if the form has no such column. */
export function cellOf(person: Person, field: Field): Cell {
  return person.origins?.[field] ?? { row: person.row, column: person.header.columns[field] };
}

/** 人员类别 that is written on another row, of the same household: the person may be of none. */
export function isCategoryOfAnother({ row, header, origins }: Person): boolean {
  return !header.isCategoryOfHousehold && (origins?.category?.row ?? row) !== row;
}

/** The category was read from a further column of categories. */
export function isCategoryBeside({ header, origins }: Person): boolean {
  const column = origins?.category?.column;
  return (
    column !== undefined && header.beside.some((one) => one.field === "category" && one.column === column)
  );
}

/** Whether something beside the amounts says that they are not what is due; that somebody is helped is due to those who are. */
export function isContradicted({ collected, remark }: Person, isHelped: boolean): boolean {
  return collected === false || (remark !== null && !(remark === "others-pay" && isHelped));
}

/** 家庭成员, which nobody has read as people: what stands in the row may be a household's. */
export function mayBeHouseholds({ header }: Person): boolean {
  return header.readings.some(({ field, heading }) => field === null && OF_MEMBER.test(heading));
}

/** Whether the row's own 应缴 is the amount: then it was meant, and is no slip. */
export function isDueHere({ further }: Person, yuan: number): boolean {
  return further?.due !== undefined && cellNumber(further.due) === yuan;
}

export function doubtAbout({ doubts }: Person, field: Field): DoubtfulAmount | null {
  return doubts?.find((one) => one.field === field) ?? null;
}

/** Whether the sheet tells which household the person is of; else each person counts as one. */
export function isOfToldHousehold({ header }: Person): boolean {
  return header.layout === "members" || tellsHouseholds(header.columns);
}
