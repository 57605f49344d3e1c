/** What is said of a seal, in the pane, the terminal and the report alike. */
import type { Show } from "../checks";
import { messages } from "./messages";
import type { ComparedSeal, SealState, SheetChange } from "./seal-state";

/** In the order in which they are told. */
const CHANGES = ["changed", "added", "removed", "moved"] as const;

/** More places than this in one sentence, and nobody reads them. */
const MOST_PLACES = 20;

/** The sentence that says it all, then one for each sheet that changed, and what else has changed. */
export function sealLines(state: SealState, show: Show): string[] {
  const { seal } = messages;
  if (state.kind === "none") return [seal.none];
  if (state.kind === "not-kept") return [seal.notKept];
  if (state.kind === "unsupported") return [seal.unsupported];
  if (state.kind === "unreadable") return [seal.unreadable];
  return [
    sealSummary(state),
    ...state.changes.map((change) => changeText(change, show)),
    ...sealNotes(state),
  ];
}

export function sealSummary({ kind, seal: { at, sheets }, changes }: ComparedSeal): string {
  const labels = new Set(sheets.flatMap(({ policy }) => policy?.label ?? []));
  const sealed = messages.seal.sealed([at, ...labels].join("，"));
  if (kind === "unchanged") return messages.seal.unchanged(sealed);
  const rows = changes.reduce((sum, change) => sum + (change.kind === "changed" ? rowCount(change) : 0), 0);
  return rows > 0 ? messages.seal.changedRows(sealed, rows) : messages.seal.changed(sealed);
}

/** What does not concern the workbook but what it was checked by. */
export function sealNotes({ seal, otherPolicies, otherRules }: ComparedSeal): string[] {
  return [
    ...(otherPolicies.length > 0 ? [messages.seal.otherPolicies(otherPolicies.join("、"))] : []),
    ...(otherRules ? [messages.seal.otherRules(seal.tool)] : []),
  ];
}

/** `“花名册”：改动 第 7、9–12 行；新增 第 13 行` */
export function changeText(change: SheetChange, show: Show): string {
  const { seal } = messages;
  const sheet = seal.sheet(show.text(change.sheet));
  if (change.kind === "added") return seal.sheetAdded(sheet);
  if (change.kind === "removed") return seal.sheetRemoved(sheet);
  if (change.kind === "renamed") return seal.sheetRenamed(seal.sheet(show.text(change.before)), sheet);
  const parts = CHANGES.flatMap((kind) => {
    const rows = change.rows[kind];
    return rows.length > 0 ? [seal.at(seal.changes[kind], rowsText(rows))] : [];
  });
  return seal.inSheet(sheet, parts.length > 0 ? parts.join("；") : seal.somewhere);
}

/** `7、9–12` for rows as the sheet numbers them; of very many only the first ones. */
export function rowsText(positions: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const position of positions) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[1] === position - 1) run[1] = position;
    else runs.push([position, position]);
  }
  const shown = runs
    .slice(0, MOST_PLACES)
    .map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`));
  const text = shown.join("、");
  return runs.length > shown.length
    ? messages.seal.rowsAndMore(text, positions.length)
    : messages.seal.rows(text);
}

function rowCount({ rows }: Extract<SheetChange, { kind: "changed" }>): number {
  return rows.changed.length + rows.added.length + rows.removed.length + rows.moved.length;
}
