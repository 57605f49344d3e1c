/** The workbook as requests address it. */
import type { Book } from "./book";
import { hostObject, type HostObject } from "./host-object";
import { Refusal } from "./protocol";
import type { Session } from "./session";
import { sheetCollection } from "./sheet-objects";

/** The root: what the client calls `context.workbook`. */
export function workbookObject(session: Session): HostObject {
  const { book } = session;
  return hostObject({
    type: "Workbook",
    get: {
      name: () => book.name,
      worksheets: () => sheetCollection(session),
      customXmlParts: () => xmlParts(book),
      protection: () =>
        hostObject({ type: "WorkbookProtection", get: { protected: () => book.isStructureProtected } }),
      application: () =>
        hostObject({
          type: "Application",
          call: {
            calculate: (type) => {
              if (type !== "Full") throw new Refusal("InvalidArgument", "only a full calculation is known");
              book.calculations++;
            },
          },
        }),
      _runtime: () =>
        hostObject({
          type: "Runtime",
          set: {
            enableEvents: (value) => {
              session.enableEvents = value === true;
            },
          },
        }),
    },
  });
}

function xmlParts(book: Book): HostObject {
  const { xmlParts: parts } = book;
  const part = (id: string): HostObject =>
    hostObject({
      type: "CustomXmlPart",
      get: { id: () => id },
      call: { getXml: () => parts.get(id), delete: () => void parts.delete(id) },
    });
  return hostObject({
    type: "CustomXmlPartCollection",
    item: (id) => {
      if (!parts.has(String(id))) throw new Refusal("ItemNotFound");
      return part(String(id));
    },
    call: {
      add: (xml) => {
        // Saved as another program might: with a declaration, and other quotes.
        const id = book.newId();
        book.undoable = 0;
        parts.set(
          id,
          `<?xml version="1.0"?>\n${String(xml).replace(/(\w+)="([^"]*)"/g, (_, name, value) => `${name}='${value}'`)}`,
        );
        return part(id);
      },
      getByNamespace: (namespace) =>
        hostObject({
          type: "CustomXmlPartScopedCollection",
          items: () =>
            [...parts]
              .filter(([, xml]) => xml.includes(`xmlns='${String(namespace)}'`))
              .map(([id]) => part(id)),
        }),
    },
  });
}
