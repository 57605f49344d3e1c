/** Fixes: what can be mended is planned, recorded, written, and taken back. */
export { editsOf, type Fix, type MendingEdit } from "./fix";
export { gateOf } from "./gate";
export { Journal } from "./journal";
export type { LeftCell } from "./place-again";
export { type CheckedCells, type Plan, planFixes } from "./plan";
export { undoLast, type UndoOutcome } from "./undo";
export { type BatchStep, writeBatch } from "./write-batch";
