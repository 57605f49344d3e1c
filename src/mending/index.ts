export { editsOf, type Fix } from "./fix";
export { type Batch, Journal } from "./journal";
export { mend, type MendOptions, type MendStep } from "./mend";
export { type CheckedCells, type Plan, planFixes } from "./plan";
export { undoLast, type UndoOptions, type UndoOutcome } from "./undo";
