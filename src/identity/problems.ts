/**
 * What can be wrong with a resident ID number.
 *
 * Errors: `precision-lost` (a number, or text such as 4.30903E+17: Excel keeps 15 digits), `length` (neither 18
 * nor 15 characters, or none), `format` (a character that does not belong), `birthdate` (no such day, in the
 * future, or more than 120 years ago), `checksum`. Warnings: `region` (the division code never existed), `old-15`
 * (number of the first generation), `spaces` (has to be cleaned, see `compact`).
 */
export type IdProblem =
  | "precision-lost"
  | "length"
  | "format"
  | "birthdate"
  | "checksum"
  | "region"
  | "old-15"
  | "spaces";

/** A set of problems as bits, so that judging a number allocates nothing. The order of bits is that of reports. */
export const Flag = {
  precisionLost: 1,
  length: 2,
  format: 4,
  birthdate: 8,
  checksum: 16,
  region: 32,
  old15: 64,
  spaces: 128,
} as const;

export const ERROR_FLAGS = Flag.precisionLost | Flag.length | Flag.format | Flag.birthdate | Flag.checksum;

/** Problem of each bit, lowest first. */
const BY_BIT: readonly IdProblem[] = [
  "precision-lost",
  "length",
  "format",
  "birthdate",
  "checksum",
  "region",
  "old-15",
  "spaces",
];

const lists: (readonly IdProblem[] | undefined)[] = [];

/** The problems of a set, in the order of reports: one shared frozen list per set. */
export function problemsOf(flags: number): readonly IdProblem[] {
  return (lists[flags] ??= Object.freeze(BY_BIT.filter((_, bit) => (flags >> bit) & 1)));
}

/**
 * Whether the problem makes the number invalid; the others are warnings.
 *
 * >>> isError("checksum")
 * true
 * >>> isError("old-15")
 * false
 */
export function isError(problem: IdProblem): boolean {
  return ((1 << BY_BIT.indexOf(problem)) & ERROR_FLAGS) !== 0;
}
