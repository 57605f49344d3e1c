/** The merged ranges of a sheet in Excel. */
import type { Area } from "../../forms";
import { SINCE } from "./environment";
import { isBusy, isGone } from "./errors";
import { MAX_MERGED_AREAS } from "./limits";
import type { Requests } from "./requests";
import { joinOverlapping } from "../shared/rectangles";

interface Span {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Bands asked for in one request: about 2 MB of it. */
const BANDS_A_REQUEST = 4_000;

/**
 * The merged ranges of a span; null where Excel is too old to tell. One request, unless there are more of them than
 * Excel returns at a time: then the span is asked for in bands that cannot hold as many, thousands to a request.
 */
export async function readMerges(requests: Requests, span: Span): Promise<readonly Area[] | null> {
  if (!requests.supports(SINCE.mergedAreas)) return null;
  const whole = await readBands(requests, span, [{ first: 0, count: span.rows }]).catch((error: unknown) => {
    // Excel does not document how it fails above the limit.
    if (isBusy(error) || isGone(error)) throw error;
    return null;
  });
  if (whole !== null) return whole;
  const bands = bandsOf(span);
  const found: Area[] = [];
  for (let i = 0; i < bands.length; i += BANDS_A_REQUEST)
    found.push(...(await readBands(requests, span, bands.slice(i, i + BANDS_A_REQUEST))));
  return joinOverlapping(found);
}

interface Band {
  readonly first: number;
  readonly count: number;
}

/**
 * Each band begins with the last row of the one before, so that a range across the border shows in both, whether
 * Excel returns it whole or cut.
 */
function bandsOf({ rows, columns }: Span): Band[] {
  const height = Math.max(2, Math.floor(MAX_MERGED_AREAS / columns));
  const bands: Band[] = [];
  for (let first = 0; first < rows; first += height - 1)
    bands.push({ first, count: Math.min(height, rows - first) });
  return bands;
}

function readBands(requests: Requests, span: Span, bands: readonly Band[]): Promise<Area[]> {
  return requests.send(async (context) => {
    const sheet = context.workbook.worksheets.getItem(span.sheetId);
    const merged = bands.map(({ first, count }) => {
      const range = sheet.getRangeByIndexes(span.row + first, span.column, count, span.columns);
      const areas = range.getMergedAreasOrNullObject();
      areas.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
      return areas;
    });
    await context.sync();
    return merged.flatMap((areas) => (areas.isNullObject ? [] : areas.areas.items.map(areaOf)));
  });
}

function areaOf(range: Excel.Range): Area {
  return {
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    lastRow: range.rowIndex + range.rowCount - 1,
    lastColumn: range.columnIndex + range.columnCount - 1,
  };
}
