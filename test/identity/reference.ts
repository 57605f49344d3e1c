/** What the tests know by other means than the code under test. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

export const TODAY = { year: 2023, month: 12, day: 25 };

export type DivisionRow = { code: number; name: string; from: string; to: string };

export const DIVISION_TABLE = join(__dirname, "../../scripts/division-codes.tsv");

export const DIVISION_ROWS: readonly DivisionRow[] = readFileSync(DIVISION_TABLE, "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => {
    const [code, name = "", from = "", to = ""] = line.split("\t");
    return { code: Number(code), name, from, to };
  });

/** Weights and check characters as tables print them for GB 11643-1999, where the implementation doubles a sum. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"];

export function referenceCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  return CHECKS[sum % 11] ?? "";
}

/** A day in the 20th or 21st century up to 2022, by the calendar of the JavaScript engine. */
const anyBirthday: fc.Arbitrary<string> = fc
  .date({ min: new Date("1905-01-01T00:00:00Z"), max: new Date("2022-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replace(/-/g, ""));

const anySequence: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 999 })
  .map((sequence) => String(sequence).padStart(3, "0"));

const anyDivision: fc.Arbitrary<string> = fc.constantFrom(...DIVISION_ROWS).map((row) => String(row.code));

/** Right numbers of 18 characters. */
export const anyId: fc.Arbitrary<string> = fc
  .tuple(anyDivision, anyBirthday, anySequence)
  .map((parts) => parts.join(""))
  .map((first17) => first17 + referenceCheck(first17));

/** Right numbers of 15 digits. */
export const anyOldId: fc.Arbitrary<string> = fc
  .tuple(
    anyDivision,
    anyBirthday.filter((day) => day.startsWith("19")).map((day) => day.slice(2)),
    anySequence,
  )
  .map((parts) => parts.join(""));
