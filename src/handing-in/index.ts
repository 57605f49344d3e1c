/** What is handed in: the report, the list for public posting, the seal, and whether it may be. */
export { type CheckedFile, checkReport, type ReportOptions } from "./check-report";
export { newSalt, printSheet, type SheetPrint } from "../checking/fingerprint";
export { messages } from "./messages";
export { postingList } from "./posting-list";
export { formatSeal, makeSeal, parseSeal, type Seal, SEAL_KEY } from "./seal";
export { publicText, tailOf, withoutDigits } from "./public-text";
export { SealRun } from "./seal-run";
export { type ComparedSeal, compareWithSeal, type SealState, type SheetChange } from "./seal-state";
export { changeText, rowsText, sealLines, sealNotes, sealSummary } from "./seal-text";
export { tickText } from "./tick-text";
export { type Verdict, verdictOf } from "./verdict";
export { villageOf } from "./village";
export { VERSION } from "./version";
