/** The files that a command is given: those named, and all spreadsheets below the folders named. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";

const SPREADSHEET = /\.(?:xlsx|xlsm|xlsb|xls|et|ods|csv)$/i;
/** What Office keeps beside a file that is open, and what is hidden. */
const ASIDE = /^(?:~\$|\.)/;

/** In the order of their paths, by code points. @param but files in folders that are not meant */
export function filesBelow(paths: readonly string[], but: readonly string[] = []): string[] {
  const left = new Set(but.map(realPath));
  const found = paths.flatMap((path) =>
    isFolder(path) ? below(path).filter((file) => !left.has(realPath(file))) : [path],
  );
  return found.sort(byCodePoints);
}

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): string[] => {
    if (ASIDE.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return below(path);
    return entry.isFile() && SPREADSHEET.test(entry.name) ? [path] : [];
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Not by UTF-16 units, in which characters beyond U+FFFF come before some that are below. */
function byCodePoints(a: string, b: string): number {
  const [one, other] = [[...a], [...b]];
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    const difference = (one[i]?.codePointAt(0) ?? 0) - (other[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
