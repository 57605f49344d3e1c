/** How programs take the names of sheets: in any case, the exact one first. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function byName<T>(sheets: readonly T[], name: string, nameOf: (sheet: T) => string): T | undefined {
  return (
    sheets.find((sheet) => nameOf(sheet) === name) ?? sheets.find((sheet) => sameName(nameOf(sheet), name))
  );
}
