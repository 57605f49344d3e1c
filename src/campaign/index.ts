/** The campaign: one ledger of persons, and the sheets that are descriptions over it. */
export { type Ledger, makeLedger } from "./ledger";
export { type Figure, figuresOf, type Offer, OFFERS, type Source } from "./offers";
export { agrees, isSheetId, makeSheet, sheetName, type MadeSheet, SHEET_IDS, type SheetId } from "./sheets";
export { messages } from "./messages";
