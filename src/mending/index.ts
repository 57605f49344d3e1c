/** Fixes: what can be mended is planned, recorded, written, and taken back. */
export { editsOf, type Fix, type Owner } from "./fix";
export { gateOf, type GatedSheet, type Proposed, type Refusal } from "./gate";
export { type Batch, Journal } from "./journal";
export { type CheckedCells, type Plan, planFixes } from "./plan";
export { undoLast, type UndoOptions, type UndoOutcome } from "./undo";
export { type BatchOptions, type BatchStep, writeBatch } from "./write-batch";
