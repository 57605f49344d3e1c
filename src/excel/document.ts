/** What Excel keeps of an add-in in the file beside custom XML: `document.settings`, read when the file opens, saved as a whole. */
/// <reference types="office-js" />
import type { DocumentProperties } from "../hosts/excel/setting-copies";

/** Null where this Excel has none. */
export function documentProperties(): DocumentProperties | null {
  const settings: Office.Settings | undefined = Office.context.document?.settings;
  if (settings === undefined) return null;
  return {
    get: (name) => settings.get(name) as unknown,
    set: (name, value) => {
      if (value === null) settings.remove(name);
      else settings.set(name, value);
    },
    save: () =>
      new Promise((resolve, reject) =>
        settings.saveAsync(({ status, error }) => {
          if (String(status) === "failed") reject(error);
          else resolve();
        }),
      ),
  };
}
