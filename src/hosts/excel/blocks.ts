/** How many rows Excel is asked for at a time. */
import { ANSWER_BYTES, MAX_CELLS } from "./limits";

/** Taken for granted until something was read: ten Chinese characters in every cell. */
const FIRST_GUESS = 32;
/** Rows further down may be longer than those seen. */
const RESERVE = 1.15;
const SAMPLED_ROWS = 200;

/** Decides how many rows to ask for next, so that the answer stays below Excel's limits. */
export class RowsByBytes {
  private bytesPerRow: number;
  private mostRows = Infinity;

  constructor(private readonly columns: number) {
    this.bytesPerRow = columns * FIRST_GUESS;
  }

  rows(): number {
    const rows = Math.min(ANSWER_BYTES / this.bytesPerRow, MAX_CELLS / this.columns, this.mostRows);
    return Math.max(1, Math.floor(rows));
  }

  /** Takes the rows just read as a sample of those to come. */
  learn(rows: readonly (readonly unknown[])[]): void {
    const step = Math.max(1, Math.floor(rows.length / SAMPLED_ROWS));
    let [bytes, sampled] = [0, 0];
    for (let i = 0; i < rows.length; i += step, sampled++)
      for (const value of rows[i] ?? []) bytes += jsonBytes(value);
    if (sampled > 0) this.bytesPerRow = Math.max(this.columns * 3, (bytes / sampled) * RESERVE);
  }

  /** After Excel refused so many rows. False if fewer cannot be asked for. */
  shrink(refused: number): boolean {
    this.mostRows = Math.floor(refused / 2);
    return refused > 1;
  }
}

/** Bytes of a value in JSON as UTF-8, with its comma; never too few by much, and cheap. */
export function jsonBytes(value: unknown): number {
  if (typeof value !== "string") return typeof value === "number" ? 10 : 6;
  if (value.length > 100) return 3 + value.length * 3;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    bytes += code < 0x20 ? 6 : code < 0x80 ? 1 : 3;
  }
  return bytes;
}
