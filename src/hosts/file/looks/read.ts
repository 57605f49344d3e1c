/** How a whole .xlsx or .xlsm file looks, beside what its cells hold. */
import type { BookLooks, CellLooks, NameMeaning, SheetLooks } from "../../shared/looks";
import { attribute } from "../../shared/xml";
import { Package } from "../package";
import { readZipDirectory } from "../zip";
import { Colours, ThemeColours } from "./colours";
import { SheetLooksReader } from "./sheet";
import { StyleReader } from "./styles";

/** Call it for a file that has been read. @throws UnreadableFileError */
export function readLooks(bytes: Uint8Array): BookLooks {
  const pack = new Package(bytes, readZipDirectory(bytes));
  const { sheets, styles } = pack.workbook();
  const colours = coloursOf(pack, styles);
  const { hidden, names } = saidOfSheets(pack);
  const looks = new Map<string, SheetLooks>();
  for (const { name, part } of sheets) {
    if (part === null) continue;
    const sheet = new SheetLooksReader(colours);
    pack.scan(part, sheet);
    looks.set(name, { ...sheet.looks, isHidden: hidden.has(name) });
  }
  return { styles: stylesOf(pack, styles, colours), sheets: looks, names };
}

/** How the formats of a file look, by their numbers. @param part of the styles */
export function readStyles(pack: Package, part: string | null): CellLooks[] {
  return stylesOf(pack, part, coloursOf(pack, part));
}

function coloursOf(pack: Package, styles: string | null): Colours {
  return new Colours(themeOf(pack), indexedColours(pack, styles));
}

function stylesOf(pack: Package, part: string | null, colours: Colours): CellLooks[] {
  const reader = new StyleReader(colours);
  if (part !== null) pack.scan(part, reader);
  return reader.styles;
}

function themeOf(pack: Package): ThemeColours {
  const theme = new ThemeColours();
  const part = pack.relations(pack.main).find(({ type }) => type === "theme")?.target;
  if (part !== undefined && pack.has(part)) pack.scan(part, theme);
  return theme;
}

/** A file may have other colours under the old numbers. */
function indexedColours(pack: Package, styles: string | null): readonly string[] | undefined {
  const own: string[] = [];
  if (styles !== null)
    pack.scan(styles, {
      wantsText: false,
      open(name, attributes) {
        if (name === "rgbColor") own.push(attribute(attributes, "rgb") ?? "");
      },
      close: () => undefined,
      text: () => undefined,
    });
  return own.length > 0 ? own : undefined;
}

function saidOfSheets(pack: Package): { hidden: Set<string>; names: Map<string, NameMeaning> } {
  const hidden = new Set<string>();
  const names = new Map<string, NameMeaning>();
  let name = "";
  const handler = {
    wantsText: false,
    open(tag: string, attributes: string) {
      if (tag === "sheet" && (attribute(attributes, "state") ?? "visible") !== "visible")
        hidden.add(attribute(attributes, "name") ?? "");
      if (tag !== "definedName") return;
      const written = attribute(attributes, "name") ?? "";
      name = written.toLowerCase();
      const other = names.get(name);
      const isEverywhere = other === undefined && attribute(attributes, "localSheetId") === undefined;
      names.set(name, { name: written, text: other === undefined ? "" : `${other.text},`, isEverywhere });
      handler.wantsText = true;
    },
    close() {
      handler.wantsText = false;
    },
    text(text: string) {
      const one = names.get(name);
      if (one !== undefined) names.set(name, { ...one, text: one.text + text });
    },
  };
  pack.scan(pack.main, handler);
  return { hidden, names };
}
