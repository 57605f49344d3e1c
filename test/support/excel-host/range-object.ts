/** Ranges as requests address them. */
import type { Area } from "../../../src/forms";
import { addressOf, areaByIndexes, boundingArea, columnsOf, overlap, rowsOf } from "./areas";
import { EVENT } from "./book";
import { formatCollection } from "./format-objects";
import { hostObject, type HostObject, isHostObject } from "./host-object";
import { Refusal } from "./protocol";
import type { Session } from "./session";
import type { Sheet } from "./sheet";

const MAX_CELLS = 5_000_000;
const MAX_MERGED_AREAS = 512;

export function rangeObject(session: Session, sheet: Sheet, area: Area): HostObject {
  const limited = (): Area => {
    if (rowsOf(area) * columnsOf(area) > MAX_CELLS) throw new Refusal("RangeExceedsLimit");
    return area;
  };
  const matrix = <T>(cell: (row: number, column: number) => T): T[][] => sheet.matrix(limited(), cell);
  const setEach = (
    matrixOrOne: unknown,
    set: (row: number, column: number, value: unknown) => void,
  ): void => {
    sheet.refuseIfLocked(area);
    const cells = spread(matrixOrOne, area);
    cells.forEach((values, i) =>
      values.forEach((value, j) => {
        // Null in a matrix: leave the cell as it is.
        if (value !== null) set(area.firstRow + i, area.firstColumn + j, value);
      }),
    );
    session.book.emit(EVENT.changed, sheet.id, { changeType: "RangeEdited", isOwn: true });
  };
  const put = (input: unknown): void => setEach(input, (row, column, value) => sheet.put(row, column, value));
  return hostObject({
    type: "Range",
    get: {
      address: () => `'${sheet.name}'!${addressOf(area)}`,
      rowIndex: () => area.firstRow,
      columnIndex: () => area.firstColumn,
      rowCount: () => rowsOf(area),
      columnCount: () => columnsOf(area),
      values: () => sheet.values(limited()),
      formulas: () => matrix((row, column) => sheet.formula(row, column)),
      numberFormat: () => matrix((row, column) => sheet.numberFormat(row, column)),
      format: () => rangeFormat(sheet, [area]),
      dataValidation: () =>
        hostObject({
          type: "DataValidation",
          set: {
            rule: noteLooks(sheet, [area], "choices"),
            errorAlert: noteLooks(sheet, [area], "alert"),
            prompt: noteLooks(sheet, [area], "note"),
          },
        }),
      conditionalFormats: () => formatCollection(session.book, sheet, [area]),
    },
    set: {
      values: put,
      formulas: put,
      numberFormat: (input) =>
        setEach(input, (row, column, value) => sheet.putFormat(row, column, String(value))),
    },
    call: {
      select: () => {
        session.book.selection = `${sheet.name}!${addressOf(area)}`;
      },
      // The client sets big matrices in slices, which it makes of these.
      _ValidateArraySize: (rows, columns) => {
        if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw new Refusal("InvalidArgument");
      },
      getRow: (row) =>
        rangeObject(
          session,
          sheet,
          areaByIndexes(area.firstRow + Number(row), area.firstColumn, 1, columnsOf(area)),
        ),
      getBoundingRect: (other) => rangeObject(session, sheet, boundingArea(area, areaOf(other))),
      getMergedAreasOrNullObject: () => mergedAreas(session, sheet, area),
    },
  });
}

/** The area behind an argument that is a range. */
function areaOf(range: unknown): Area {
  if (!isHostObject(range) || range.type !== "Range") throw new Refusal("InvalidArgument");
  const [row, column, rows, columns] = ["rowIndex", "columnIndex", "rowCount", "columnCount"].map((name) =>
    Number(range.get(name)),
  );
  return areaByIndexes(row ?? 0, column ?? 0, rows ?? 1, columns ?? 1);
}

function spread(input: unknown, area: Area): readonly (readonly unknown[])[] {
  if (!Array.isArray(input)) {
    const row = new Array<unknown>(columnsOf(area)).fill(input);
    return new Array<unknown[]>(rowsOf(area)).fill(row);
  }
  const matrix = input as unknown[][];
  const fits = matrix.length === rowsOf(area) && matrix.every((row) => row.length === columnsOf(area));
  if (!fits) throw new Refusal("InvalidArgument", "the matrix has not the size of the range");
  return matrix;
}

function mergedAreas(session: Session, sheet: Sheet, area: Area): HostObject | null {
  const merges = sheet.merges.filter((merge) => overlap(merge, area));
  if (merges.length === 0) return null;
  if (merges.length > MAX_MERGED_AREAS) throw new Refusal("GeneralException", "too many merged areas");
  return rangeAreasObject(
    session,
    sheet,
    session.cutsMergedAreas ? merges.map((merge) => cut(merge, area)) : merges,
  );
}

const cut = (merge: Area, by: Area): Area => ({
  firstRow: Math.max(merge.firstRow, by.firstRow),
  lastRow: Math.min(merge.lastRow, by.lastRow),
  firstColumn: Math.max(merge.firstColumn, by.firstColumn),
  lastColumn: Math.min(merge.lastColumn, by.lastColumn),
});

export function rangeAreasObject(session: Session, sheet: Sheet, areas: readonly Area[]): HostObject {
  return hostObject({
    type: "RangeAreas",
    get: {
      areas: () =>
        hostObject({
          type: "RangeCollection",
          items: () => areas.map((area) => rangeObject(session, sheet, area)),
        }),
      format: () => rangeFormat(sheet, areas),
      conditionalFormats: () => formatCollection(session.book, sheet, areas),
    },
  });
}

function rangeFormat(sheet: Sheet, areas: readonly Area[]): HostObject {
  const setFont =
    (property: string) =>
    (value: unknown): void => {
      for (const area of areas) {
        sheet.refuseIfLocked(area);
        sheet.fonts.push(`${addressOf(area)} ${property} ${String(value)}`);
      }
    };
  const note = (property: string) => noteLooks(sheet, areas, property);
  const [first] = areas;
  return hostObject({
    type: "RangeFormat",
    get: {
      font: () =>
        hostObject({
          type: "RangeFont",
          set: { color: setFont("color"), underline: setFont("underline"), bold: setFont("bold") },
        }),
      borders: () =>
        hostObject({
          type: "RangeBorderCollection",
          item: (which) =>
            hostObject({
              type: "RangeBorder",
              set: { style: note(`border ${String(which)}`), color: () => undefined },
            }),
        }),
      protection: () =>
        hostObject({
          type: "FormatProtection",
          get: { locked: () => first === undefined || !sheet.unlockedColumns.has(first.firstColumn) },
        }),
    },
    set: {
      wrapText: note("wrapText"),
      columnWidth: (points) => {
        for (const area of areas)
          for (let column = area.firstColumn; column <= area.lastColumn; column++)
            sheet.widths.set(column, Number(points));
      },
    },
  });
}

const noteLooks =
  (sheet: Sheet, areas: readonly Area[], property: string) =>
  (value: unknown): void => {
    for (const area of areas) sheet.looksSet.push(`${addressOf(area)} ${property} ${JSON.stringify(value)}`);
  };
