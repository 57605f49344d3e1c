/** What Excel takes as the name of a sheet: at most 31 characters, none of these, no apostrophe at either end. */
const LONGEST = 31;
const FORBIDDEN = /[\\/?*[\]:\u0000-\u001f]/g;
const OUTER_APOSTROPHES = /^'{1,99}|'{1,99}$/g;

/** The names, changed as little as Excel asks for, each of them once. The grid and CSV files know no such limits. */
export function legalSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const legal = name.replace(FORBIDDEN, "_").slice(0, LONGEST).replace(OUTER_APOSTROPHES, "") || "Sheet";
    const free = freeName(legal, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let i = 2; ; i++) {
    const suffix = `(${i})`;
    const candidate = name.slice(0, LONGEST - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
