/** Files beside the workbook: what each holds, read once when it is opened. They live as long as the pane does, and nowhere else. */
import { loadChoices, loadSchemes, readSheets } from "../../checking";
import { type Form, type Schemes, sheetName } from "../../forms";
import type { ReadableWorkbook } from "../../hosts/workbook";
import type { PolicyRegistry } from "../../policy";

/** A sheet of such a file. */
export interface BesideSheet {
  readonly name: string;
  readonly kind: Form["kind"];
  /** 花名册, 低保名单; null where nothing says what it is. */
  readonly what: string | null;
  readonly rows: number;
  /** It is none to be counted: made here earlier, or a policy. */
  readonly holds: "policies" | "own" | null;
}

export type BesideFile = { readonly name: string } & (
  | { readonly kind: "reading" }
  /** A Chinese sentence. */
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "there"; readonly book: ReadableWorkbook; readonly sheets: readonly BesideSheet[] }
);

/** How a file is read beside a workbook: what was said of headings there holds here, too; what was said of one sheet does not. */
export async function schemesFor(book: ReadableWorkbook, ofWorkbook: Schemes): Promise<Schemes> {
  return [...ofWorkbook.filter(({ sheet }) => sheet === undefined), ...(await loadSchemes(book))];
}

interface Listing {
  readonly policies: PolicyRegistry;
  readonly schemes: Schemes;
  readonly pause: () => Promise<void>;
}

export async function sheetsIn(book: ReadableWorkbook, listing: Listing): Promise<BesideSheet[]> {
  const sheets: BesideSheet[] = [];
  const options = {
    ...listing,
    choices: await loadChoices(book),
    schemes: await schemesFor(book, listing.schemes),
    last: "recognising" as const,
  };
  await readSheets(book, options, async ({ form }) => {
    const holds = form.kind === "unknown" ? form.holds : null;
    sheets.push({ name: form.sheet, kind: form.kind, what: sheetName(form), rows: rowsOf(form), holds });
  });
  return sheets;
}

function rowsOf(form: Form): number {
  if (form.kind === "unknown") return 0;
  return form.kind === "breakdown" ? form.units.length : form.persons.length;
}
