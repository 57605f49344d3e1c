/** Sheets and what belongs to them, as requests address them. */
import { areaByIndexes, parseAddresses, WHOLE } from "./areas";
import { EVENT } from "./book";
import { hostObject, type HostObject } from "./host-object";
import { Refusal } from "./protocol";
import { rangeAreasObject, rangeObject } from "./range-object";
import type { Session } from "./session";
import type { Sheet } from "./sheet";

const REGISTER = {
  _RegisterDataChangedEvent: EVENT.changed,
  _RegisterAddedEvent: EVENT.added,
  _RegisterDeletedEvent: EVENT.deleted,
  _RegisterRowSortedEvent: EVENT.rowSorted,
  _RegisterColumnSortedEvent: EVENT.columnSorted,
  _RegisterEventNameChanged: EVENT.nameChanged,
};

function eventMethods({ registrations }: Session, target: string): Record<string, () => void> {
  return Object.fromEntries(
    Object.entries(REGISTER).flatMap(([name, type]) => [
      [name, () => void registrations.add(`${type} ${target}`)],
      [name.replace("Register", "Unregister"), () => void registrations.delete(`${type} ${target}`)],
    ]),
  );
}

export function sheetCollection(session: Session): HostObject {
  const { book } = session;
  return hostObject({
    type: "WorksheetCollection",
    items: () => book.sheets.map((sheet) => sheetObject(session, sheet)),
    item: (key) => sheetObject(session, book.sheet(key)),
    call: {
      ...eventMethods(session, "Workbook"),
      add: (name) => sheetObject(session, book.addSheet(String(name))),
      getActiveWorksheet: () => sheetObject(session, book.activeSheet()),
      getItemOrNullObject: (key) => {
        const sheet = book.find(key);
        return sheet === undefined ? null : sheetObject(session, sheet);
      },
    },
  });
}

const PAGE_SETTINGS = [
  "orientation",
  "paperSize",
  "zoom",
  "printGridlines",
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
];

function pageLayout(book: Session["book"], sheet: Sheet): HostObject {
  const put = (name: string, value: unknown) => {
    if (!book.hasPrinter) throw new Refusal("GeneralException");
    sheet.page[name] = value;
  };
  const footers = hostObject({
    type: "HeaderFooter",
    set: { centerFooter: (value) => put("centerFooter", value) },
  });
  return hostObject({
    type: "PageLayout",
    get: {
      headersFooters: () =>
        hostObject({ type: "HeaderFooterGroup", get: { defaultForAllPages: () => footers } }),
    },
    set: Object.fromEntries(PAGE_SETTINGS.map((name) => [name, (value: unknown) => put(name, value)])),
    call: { setPrintTitleRows: (rows) => put("printTitleRows", rows) },
  });
}

function sheetObject(session: Session, sheet: Sheet): HostObject {
  const { book } = session;
  const range = (row: unknown, column: unknown, rows: unknown, columns: unknown): HostObject =>
    rangeObject(session, sheet, areaByIndexes(Number(row), Number(column), Number(rows), Number(columns)));
  return hostObject({
    type: "Worksheet",
    get: {
      id: () => sheet.id,
      name: () => sheet.name,
      position: () => book.sheets.indexOf(sheet),
      visibility: () => sheet.visibility,
      protection: () =>
        hostObject({
          type: "WorksheetProtection",
          get: {
            protected: () => sheet.isProtected,
            options: () => ({ allowFormatCells: sheet.mayFormat }),
          },
        }),
      names: () => nameCollection(sheet),
      pageLayout: () => pageLayout(book, sheet),
      freezePanes: () =>
        hostObject({
          type: "WorksheetFreezePanes",
          call: {
            freezeRows: (count) => {
              sheet.frozenRows = Number(count);
            },
          },
        }),
    },
    set: {
      name: (name) => book.renameSheet(sheet.name, String(name)),
      position: (position) => book.moveSheet(sheet.name, Number(position)),
      visibility: (value) => {
        book.refuseIfStructureIsLocked();
        sheet.visibility = String(value);
      },
    },
    call: {
      ...eventMethods(session, sheet.id),
      activate: () => {
        if (sheet.visibility !== "Visible") throw new Refusal("InvalidOperation");
        book.active = sheet;
      },
      delete: () => book.deleteSheet(sheet.name),
      getRange: (address) => {
        if (address !== undefined && address !== null)
          throw new Refusal("InvalidArgument", "whole sheet only");
        return rangeObject(session, sheet, WHOLE);
      },
      getRangeByIndexes: range,
      getRanges: (addresses) => rangeAreasObject(session, sheet, parseAddresses(String(addresses))),
      getUsedRangeOrNullObject: (valuesOnly) => {
        if (valuesOnly !== true) throw new Refusal("InvalidArgument", "the used range counts values only");
        const area = sheet.usedArea();
        return area === null ? null : rangeObject(session, sheet, area);
      },
    },
  });
}

function nameCollection({ names }: Sheet): HostObject {
  const nameObject = (name: string): HostObject =>
    hostObject({
      type: "NamedItem",
      get: { name: () => name },
      set: {
        visible: (value) =>
          void names.set(name, { formula: names.get(name)?.formula ?? "", isVisible: value === true }),
      },
    });
  return hostObject({
    type: "NamedItemCollection",
    call: {
      add: (name, formula) => {
        names.set(String(name), { formula: String(formula), isVisible: true });
        return nameObject(String(name));
      },
      getItemOrNullObject: (name) => (names.has(String(name)) ? nameObject(String(name)) : null),
    },
  });
}
