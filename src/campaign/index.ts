/** The campaign: one ledger of persons, and the sheets that are descriptions over it. */
export { Carried } from "./carried";
export type { HeadOptions } from "./head";
export { type Ledger, type LedgerEntry, type LedgerOptions, makeLedger } from "./ledger";
export { type Figure, figuresOf, type Offer, OFFERS, type Source } from "./offers";
export {
  agrees,
  isSheetId,
  makeSheet,
  sheetName,
  type MadeSheet,
  SHEET_IDS,
  type SheetId,
  type SheetOptions,
} from "./sheets";
export { messages } from "./messages";
