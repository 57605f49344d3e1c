/** Looks for ID numbers in what the command wrote. */
import type { Ended } from "./terminal";

/** Full-width characters folded, blanks inside a line gone: what a reader would put together. */
function folded(text: string): string {
  return text.normalize("NFKC").replace(/[^\S\n]+/g, "");
}

/** Fails if a number shows: as digits in a row, or the digits in its middle in any way of writing. */
export function expectNoIds({ stdout, stderr }: Ended, ids: readonly string[]): void {
  for (const text of [stdout, stderr]) {
    expect(text).not.toMatch(/\d{15}/);
    expect(folded(text)).not.toMatch(/\d{15}/);
    for (const id of ids) expect(folded(text)).not.toContain(id.slice(6, id.length - 4));
  }
}
