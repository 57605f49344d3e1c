/** Lines of sums below the persons: which of them speaks of the whole sheet. */
import { labelText } from "../cell";
import type { FooterCell } from "./footer";

/** A line below the last person that states sums over the whole sheet. */
export interface GrandTotal {
  readonly cells: readonly FooterCell[];
  /** It says 总计: where the workbook has several rosters it may be meant for all of them. */
  readonly isOverall: boolean;
}

/** Not 二组合计: that is a sum over a part; and so is one of several 小计. */
const PLAIN = /^(合计|共计|总计|小计)/;
const OVERALL = /^总计/;
const PART = /^小计/;

/** Collects lines of sums as they come, and tells at the end which of them speaks of the whole sheet. */
export class TotalLines {
  private lines: { readonly isOverall: boolean; readonly cells: readonly FooterCell[] }[] = [];
  /** Persons above the lines that are kept. */
  private position = 0;
  private hasSections = false;

  /** `read` is called only where the line may be the one. */
  add(label: string, personsAbove: number, read: () => readonly FooterCell[]): void {
    const text = labelText(label);
    if (personsAbove === 0 || !PLAIN.test(text)) return;
    if (personsAbove !== this.position) {
      this.hasSections ||= this.lines.length > 0;
      this.lines = [];
      this.position = personsAbove;
    }
    const cells = read();
    // 小计 alone may be a household's; with a number of persons it says of how many.
    const isPart =
      PART.test(text) && !cells.some(({ numbers }) => numbers.some(({ field }) => field === "persons"));
    if (!isPart) this.lines.push({ isOverall: OVERALL.test(text), cells });
  }

  /** Where sums stand below several parts of the sheet, only 总计 is surely the sum over all of them. */
  overAll(persons: number): GrandTotal | null {
    if (this.position !== persons) return null;
    const lines = this.lines.filter(({ isOverall }) => isOverall || !this.hasSections);
    const cells = lines.flatMap((line) => line.cells);
    return cells.length === 0 ? null : { cells, isOverall: lines.some(({ isOverall }) => isOverall) };
  }
}
