/** Conditional formats. */
import type { Area } from "../../../src/forms";
import type { Book } from "./book";
import { hostObject, type HostObject } from "./host-object";
import { Refusal } from "./protocol";
import type { ConditionalFormat, Sheet } from "./sheet";

export function formatCollection(book: Book, sheet: Sheet, scope: readonly Area[]): HostObject {
  return hostObject({
    type: "ConditionalFormatCollection",
    items: () => sheet.formatsIn(scope).map((format) => formatObject(sheet, format)),
    item: (id) => formatObject(sheet, find(sheet, scope, id)),
    call: {
      getItem: (id) => formatObject(sheet, find(sheet, scope, id)),
      add: (type) => {
        sheet.refuseIfFormatsAreLocked();
        const format = { id: book.newId(), type: String(type), areas: [...scope], formula: "", fill: "" };
        // New ones come first.
        sheet.formats.unshift(format);
        return formatObject(sheet, format);
      },
    },
  });
}

function find(sheet: Sheet, scope: readonly Area[], id: unknown): ConditionalFormat {
  const format = sheet.formatsIn(scope).find((one) => one.id === id);
  if (format === undefined) throw new Refusal("ItemNotFound");
  return format;
}

function formatObject(sheet: Sheet, format: ConditionalFormat): HostObject {
  return hostObject({
    type: "ConditionalFormat",
    get: {
      id: () => format.id,
      type: () => format.type,
      custom: () => {
        if (format.type !== "Custom") throw new Refusal("InvalidOperation");
        return customFormat(format);
      },
    },
    call: {
      delete: () => {
        sheet.refuseIfFormatsAreLocked();
        sheet.formats = sheet.formats.filter((one) => one !== format);
      },
    },
  });
}

function customFormat(format: ConditionalFormat): HostObject {
  const fill = hostObject({
    type: "ConditionalRangeFill",
    set: { color: (value) => (format.fill = String(value)) },
  });
  const rule = hostObject({
    type: "ConditionalFormatRule",
    get: { formula: () => format.formula },
    set: { formula: (value) => (format.formula = String(value)) },
  });
  return hostObject({
    type: "CustomConditionalFormat",
    get: {
      rule: () => rule,
      format: () => hostObject({ type: "ConditionalRangeFormat", get: { fill: () => fill } }),
    },
  });
}
