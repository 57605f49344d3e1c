/** How the cells of an .xlsx file show their numbers, by the formats of its style part (ISO/IEC 29500-1, 18.8.30 numFmt, 18.8.10 cellXfs). */
import { isDateFormat, isTellingFormat, shownPattern } from "./formats";
import { attribute } from "../shared/xml";
import { type TagHandler } from "./tag-scanner";

/** Formats that every program knows by their numbers alone; 27–36 and 50–58 as Chinese programs show them. */
export const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  ...[27, 36, 50, 52, 57].map((id) => [id, 'yyyy"年"m"月"'] as const),
  ...[28, 29, 51, 53, 54, 58].map((id) => [id, 'm"月"d"日"'] as const),
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  ...[34, 55].map((id) => [id, '上午/下午h"时"mm"分"'] as const),
  ...[35, 56].map((id) => [id, '上午/下午h"时"mm"分"ss"秒"'] as const),
  ...[37, 38].map((id) => [id, "#,##0;-#,##0"] as const),
  ...[39, 40].map((id) => [id, "#,##0.00;-#,##0.00"] as const),
  ...[41, 42].map((id) => [id, "#,##0;-#,##0;-"] as const),
  ...[43, 44].map((id) => [id, "#,##0.00;-#,##0.00;-"] as const),
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

export class NumberFormats implements TagHandler {
  readonly wantsText = false;
  private readonly own = new Map<number, string>();
  private readonly ids: number[] = [];
  private isInCells = false;
  private readonly known = new Map<number, { isDate: boolean; telling: string | null }>();

  open(name: string, attributes: string): void {
    if (name === "cellXfs") this.isInCells = true;
    else if (name === "numFmt")
      this.own.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
    else if (name === "xf" && this.isInCells) this.ids.push(Number(attribute(attributes, "numFmtId") ?? 0));
  }

  close(name: string): void {
    if (name === "cellXfs") this.isInCells = false;
  }

  text(): void {}

  /** Whether numbers of this style are shown as days or times. */
  isDate(style: number): boolean {
    return this.of(style).isDate;
  }

  /** The pattern where numbers of this style mean something else than they look; else null. */
  telling(style: number): string | null {
    return this.of(style).telling;
  }

  private of(style: number): { isDate: boolean; telling: string | null } {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const id = this.ids[style] ?? 0;
    const pattern = this.own.get(id) ?? BUILT_IN.get(id) ?? "General";
    const found = {
      isDate: isDateFormat(pattern),
      telling: isTellingFormat(pattern) ? shownPattern(pattern) : null,
    };
    this.known.set(style, found);
    return found;
  }
}
