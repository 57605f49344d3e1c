/** Sheets of a campaign made from grids, and read as a clerk reads them: by heading. */
import { makeLedger, makeSheet, type Ledger, type SheetId } from "../../src/campaign";
import { MASKED } from "../../src/checks";
import type { Grid } from "../../src/forms";
import { plainValue } from "../../src/hosts/shared/new-sheet";
import type { NewSheet } from "../../src/hosts/workbook";
import { newCheck, type Options } from "../support/check";
import { gridOf } from "../support/grid";
import { read } from "../support/read";
import { toEnd } from "../support/to-end";

export const ITEM = "城乡居民基本医疗保险费";

export interface Given {
  readonly year?: number | null;
  readonly on?: string | null;
  readonly options?: Options;
}

/** Each grid is a file of its own. */
export function ledgerOf(
  grids: readonly Grid[],
  { year = null, on = null, options = {} }: Given = {},
): Ledger {
  const check = newCheck(options);
  for (const [i, grid] of grids.entries()) toEnd(check.sheet(read(grid), `${i + 1}号文件.xlsx`));
  return toEnd(makeLedger(check.contexts, { year, on }));
}

export function sheetOf(
  id: SheetId,
  ledger: Ledger,
  earlier: readonly Grid[] = [],
  withTail = false,
): NewSheet {
  const options = { show: MASKED, today: "2023-12-01", unread: [], withTail };
  return toEnd(makeSheet(id, ledger, options, earlier)).sheet;
}

export type Line = Readonly<Record<string, unknown>>;

/** The rows below the headings, by heading; sums and what follows them left out. */
export function linesOf({ rows, headerRows = 0, finish }: NewSheet): Line[] {
  const headings = (rows[headerRows - 1] ?? []).map((cell) => String(plainValue(cell)));
  return rows.flatMap((row, r) =>
    r < headerRows || row.length < 2 || finish?.sumRows?.has(r) === true
      ? []
      : [Object.fromEntries(headings.map((heading, column) => [heading, plainValue(row[column] ?? null)]))],
  );
}

/** The last line of sums, by heading. */
export function totalOf({ rows, headerRows = 0, finish }: NewSheet): Line {
  const headings = (rows[headerRows - 1] ?? []).map((cell) => String(plainValue(cell)));
  const last = Math.max(...(finish?.sumRows ?? []));
  return Object.fromEntries(
    headings.map((heading, column) => [heading, plainValue(rows[last]?.[column] ?? null)]),
  );
}

/** A village's roster; lines as `户属性|户籍号|关系|姓名|身份证号|电话|实交额|票据号码`. */
export function village(name: string, lines: readonly string[], year = 2024): Grid {
  return gridOf(
    [
      `赫山区${year}年度城乡居民基本医疗保险参保缴费基本信息登记表`,
      `填报单位：泉交河镇 ${name}`,
      "户属性|户籍号|户主关系|姓名|身份证号|联系电话|实交额|票据号码",
      ...lines,
    ].join("\n"),
    { name: "花名册" },
  );
}

/** Lines as `姓名|号码|征收品目|所属期起|金额|入库日期|税票|状态|方式`. */
export function payments(lines: readonly string[], name = "征收数据明细"): Grid {
  return gridOf(
    [
      "缴费人姓名|证件号码|征收品目|费款所属期起|实缴金额|入库日期|电子税票号码|税票状态|缴费方式",
      ...lines,
    ].join("\n"),
    { name },
  );
}
