/** Whether every field is filled in, and in a form that can be read. */
import {
  type Cell,
  cellOf,
  type Field,
  FIELD_LABELS,
  type Header,
  isHead,
  isSameHouseholdId,
  type Person,
  type Roster,
} from "../../forms";
import { foldWidth } from "../../identity";
import type { SheetContext } from "../context";
import { describePlace, type SheetPlace } from "../place";
import type { RosterRule } from "../rule";
import type { FirstPlace } from "../run";

/** The form's ★ columns; the signature is one too but has a rule of its own. */
const REQUIRED: readonly Field[] = ["category", "relation", "name", "sex", "id", "paid"];

export function requiredFields({ form, dues, report }: SheetContext<Roster>): RosterRule {
  let subsidyDue = false;
  return {
    person(person) {
      if (!isComplete(person)) reportBlanks(person);
      if (person.header.columns.subsidy < 0 && (dues.of(person)?.subsidy ?? 0) > 0) subsidyDue = true;
    },
    finish() {
      const columns = subsidyDue ? [...REQUIRED, "subsidy" as const] : REQUIRED;
      for (const [header, fields] of firstHeadersLacking(form.headers, columns)) {
        const names = fields.map((field) => `“${FIELD_LABELS[field]}”`).join("、");
        report("required", headerCell(header), `表头里找不到必填的列：${names}`, "");
      }
    },
  };

  function reportBlanks(person: Person): void {
    for (const field of REQUIRED) {
      if (!isBlank(person, field) || hasError(person, field) || person.header.columns[field] < 0) continue;
      if (field === "paid" && dues.isFullySubsidised(person)) continue;
      report("required", cellOf(person, field), `没有填${FIELD_LABELS[field]}（必填）`, "");
    }
  }
}

/** An absent column is one finding, however many pages repeat the header: on the first header that lacks it. */
function firstHeadersLacking(headers: readonly Header[], fields: readonly Field[]): Map<Header, Field[]> {
  const lacking = new Map<Header, Field[]>();
  for (const field of fields) {
    const header = headers.find(({ columns }) => columns[field] < 0);
    if (header !== undefined) lacking.set(header, [...(lacking.get(header) ?? []), field]);
  }
  return lacking;
}

/** Nearly every row is, so this is asked before anything else. */
function isComplete(person: Person): boolean {
  return (
    person.category !== "" &&
    person.relation !== "" &&
    person.name !== "" &&
    person.sex !== "" &&
    person.id !== null &&
    person.paid !== null
  );
}

function isBlank(person: Person, field: Field): boolean {
  const value = person[field as "name" | "id" | "paid"];
  return value === "" || value === null;
}

function hasError(person: Person, field: Field): boolean {
  return person.errors !== null && person.errors.some((error) => error.field === field);
}

export function headerCell(header: Header): Cell {
  return { row: header.firstRow, column: header.firstColumn };
}

export function cellErrors({ report }: SheetContext<Roster>): RosterRule {
  return {
    person(person) {
      if (person.errors === null) return;
      for (const { field, text } of person.errors)
        report(
          "cell-error",
          cellOf(person, field),
          `${FIELD_LABELS[field]}是错误值 ${text}，内容已经丢失`,
          text,
        );
    },
  };
}

const SHORTEST_NAME = 2;
const LONGEST_NAME = 20;
/** Letters of names beyond the basic block, and the dot between the parts of a minority's name. */
const NAME = /^[\p{Script=Han}〇○]+(?:[·•‧・．][\p{Script=Han}〇○]+)*$/u;

export function nameFormat({ report }: SheetContext<Roster>): RosterRule {
  return {
    person(person) {
      const { name } = person;
      if (name === "" || isPlainName(name)) return;
      const compact = name.replace(/[\s\u3000]+/g, "");
      const length = [...compact].length;
      if (NAME.test(compact) && length >= SHORTEST_NAME && length <= LONGEST_NAME) return;
      report("name-format", cellOf(person, "name"), `“${name}”不像姓名：${whyNoName(compact, length)}`, name);
    },
  };
}

/** Two to four common characters: nearly every name, decided without a regular expression. */
function isPlainName(name: string): boolean {
  if (name.length < SHORTEST_NAME || name.length > 4) return false;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

function whyNoName(name: string, length: number): string {
  if (/\d/.test(foldWidth(name))) return "里面有数字";
  if (length < SHORTEST_NAME) return "只有一个字";
  if (length > LONGEST_NAME) return "太长";
  return "里面有汉字以外的字符";
}

const MOBILE = /^1[3-9]\d{9}$/;
const PHONE = /^(?:\+?86)?1[3-9]\d{9}$|^(?:0\d{2,3})?[2-9]\d{6,7}$/;
const NO_PHONE = /^(?:[-—–/\\]+|无|没有)$/;
/** Between two numbers. A space may also stand within one: only a whole number or an area code begins another. */
const BETWEEN_PHONES = /[、,;/]+|\s+(?=\d{7}|0\d{2,3}[-—])/;

export function phoneFormat({ report }: SheetContext<Roster>): RosterRule {
  return {
    person(person) {
      const { phone } = person;
      if (phone === "" || MOBILE.test(phone)) return;
      const text = foldWidth(phone);
      const numbers = NO_PHONE.test(text) ? [] : text.split(BETWEEN_PHONES);
      if (numbers.every((number) => PHONE.test(number.replace(/[-—\s()]/g, "")))) return;
      report("phone-format", cellOf(person, "phone"), `“${phone}”不是正确的电话号码`, phone);
    },
  };
}

export function signatures({ form, report }: SheetContext<Roster>): RosterRule {
  const missing: Person[] = [];
  let present = 0;
  return {
    person(person) {
      if (person.signature !== "") present++;
      else if (person.header.columns.signature >= 0 && !hasError(person, "signature")) missing.push(person);
    },
    finish() {
      if (form.persons.length === 0) return;
      for (const header of firstHeadersLacking(form.headers, ["signature"]).keys())
        report("signature-missing", headerCell(header), `表头里找不到“${FIELD_LABELS.signature}”一列`, "");
      const [first] = missing;
      if (first === undefined) return;
      if (present > 0)
        for (const person of missing)
          report("signature-missing", cellOf(person, "signature"), "参保人没有签字", "");
      // The form is filled in before it is printed and signed: an empty column is one remark, not a thousand.
      else
        report("signature-missing", signatureHeading(first.header), "整列都没有签字，打印后请参保人签字", "");
    },
  };
}

function signatureHeading(header: Header): Cell {
  return { row: header.firstRow, column: header.columns.signature };
}

/** One receipt for a household is right, so a household lacks one only if no row of it has any. */
export function missingReceipts({ report }: SheetContext<Roster>): RosterRule {
  const hasReceipt: boolean[] = [];
  const firstPayer: (Person | undefined)[] = [];
  return {
    person(person) {
      const { household } = person;
      if (isReceipt(person.receipt) || hasError(person, "receipt")) hasReceipt[household] = true;
      else if ((person.paid ?? 0) > 0 && person.header.columns.receipt >= 0) firstPayer[household] ??= person;
    },
    finish() {
      firstPayer.forEach((person, household) => {
        if (person !== undefined && hasReceipt[household] !== true)
          report("receipt-missing", cellOf(person, "receipt"), "这一户缴了费，没有填票据号码", "");
      });
    },
  };
}

const HAS_DIGIT = /[\d０-９]/;
const NO_RECEIPT = /^([-—–－/／]*|无|没有)$/;

function isReceipt(text: string): boolean {
  return text !== "" && !NO_RECEIPT.test(text);
}

export function duplicateReceipts({ report, run, place }: SheetContext<Roster>): RosterRule {
  let previous: Person | null = null;
  return {
    person(person, index) {
      // A receipt that goes on from the row above, in the same household, says nothing new.
      const goesOn = previous?.household === person.household && previous.receipt === person.receipt;
      previous = person;
      // Words such as 微信 say how somebody paid; only a number can be the same one.
      if (goesOn || !HAS_DIGIT.test(person.receipt)) return;
      const first = run.firstWithReceipt(person, index);
      if (first === null || isSameHousehold(person, place, first)) return;
      const where = describePlace(place, first.place, cellOf(first.person, "receipt"));
      const message = `票据号码 ${person.receipt} 已经用在另一户（${where}）`;
      report("receipt-duplicate", cellOf(person, "receipt"), message, person.receipt);
    },
  };
}

/**
 * A household may go on in the next sheet, where only its number tells; another file's numbers are its own, and two heads are
 * two households that the sheets count alike.
 */
function isSameHousehold(person: Person, place: SheetPlace, first: FirstPlace): boolean {
  if (first.place === place) return person.household === first.person.household;
  return (
    first.place.file === place.file &&
    isSameHouseholdId(person.householdId, first.person.householdId) &&
    !(isHead(person.relation) && isHead(first.person.relation))
  );
}
