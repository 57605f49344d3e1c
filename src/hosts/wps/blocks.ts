/** How many rows WPS is asked for at a time. */

/** How long WPS may hold the page at a time: it answers while the page waits. */
export const SLICE_MS = 30;

const FIRST_CELLS = 8_000;
const LEAST_CELLS = 1_000;
const MOST_CELLS = 100_000;

/** Decides how many rows to ask for next, by how long WPS took for those before. */
export class RowsByTime {
  private cells = FIRST_CELLS;

  constructor(private readonly columns: number) {}

  rows(): number {
    return Math.max(1, Math.floor(this.cells / this.columns));
  }

  /** After a block that took so many milliseconds: at most twice as much, at least half as much. */
  learn(ms: number): void {
    const factor = ms <= 0 ? 2 : Math.min(2, Math.max(0.5, SLICE_MS / ms));
    this.cells = Math.min(MOST_CELLS, Math.max(LEAST_CELLS, this.cells * factor));
  }
}
