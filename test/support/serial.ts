/** Days as spreadsheet programs count them. */
const MS_PER_DAY = 86_400_000;

/** The date serial of a day from March 1900 on: 1970-01-01 is 25569 in every spreadsheet program. */
export function serial(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY + 25_569;
}
