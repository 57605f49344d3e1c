/** The findings in the order and selection that the user wants to see them in. */
import { type Rule, RULES, rules, type Severity, severityOf } from "../../../checks";
import { cellName } from "../../../forms";
import { foldWidth } from "../../../identity";
import type { SharedNumber, PaneFinding, CheckResult } from "../check-result";

export type Grouping = "rule" | "row";

export interface Filter {
  /** Null: both. */
  readonly severity: Severity | null;
  /** What is ticked off, or what is not; null: both. */
  readonly ticked: boolean | null;
  /** Null: all sheets. */
  readonly sheet: string | null;
  readonly text: string;
}

export const NO_FILTER: Filter = { severity: null, ticked: null, sheet: null, text: "" };

/** What the list shows as one: a finding, or all that concern one number (grouped by rule). */
export interface FindingItem {
  readonly kind: "entry";
  readonly key: string;
  readonly findings: readonly [PaneFinding, ...PaneFinding[]];
  /** Set where the entry stands for all places of a number. */
  readonly cluster: SharedNumber | null;
}

export interface GroupHeading {
  readonly kind: "header";
  readonly key: string;
  /** Grouped by rule. */
  readonly rule: Rule | null;
  /** Grouped by row: whose row it is. */
  readonly row: { readonly sheet: string; readonly row: number; readonly person: string } | null;
  readonly count: number;
}

export interface FindingGroup {
  readonly header: GroupHeading;
  readonly entries: readonly FindingItem[];
}

export type ListItem = GroupHeading | FindingItem;

export interface FindingList {
  readonly grouping: Grouping;
  readonly groups: readonly FindingGroup[];
  /** All findings shown, in the order of the list: what next and previous go along. */
  readonly order: readonly PaneFinding[];
  /** Place in `order` by the finding's index in the result; -1 where it is filtered out. */
  readonly positions: Int32Array;
}

/** About a millisecond's work. */
const A_STEP = 1_000;

/** Works in steps of a few milliseconds. */
export function* buildList(
  result: CheckResult,
  filter: Filter,
  grouping: Grouping,
): Generator<number, FindingList> {
  const matches = matcher(filter);
  const matching: PaneFinding[] = [];
  for (const found of result.findings) {
    if (found.index % A_STEP === 0) yield found.index;
    if (matches(found)) matching.push(found);
  }
  const groups = grouping === "rule" ? yield* byRule(matching) : yield* byRow(matching);
  const order: PaneFinding[] = [];
  const positions = new Int32Array(result.findings.length).fill(-1);
  let steps = 0;
  for (const group of groups)
    for (const { findings } of group.entries) {
      if (steps++ % A_STEP === 0) yield steps;
      for (const found of findings) {
        positions[found.index] = order.length;
        order.push(found);
      }
    }
  return { grouping, groups, order, positions };
}

/** Fewer digits are in somebody's ID number by chance. */
const FEWEST_OF_ID = 6;

/** Text is looked for in what the row shows, and in the person's whole ID number, even where it is shown masked or not at all. */
function matcher({ severity, ticked, sheet, text }: Filter): (found: PaneFinding) => boolean {
  const needle = foldWidth(text).trim();
  const upper = needle.toUpperCase();
  const holds = (hay: string) => hay.includes(needle) || (upper !== needle && hay.includes(upper));
  return (found) => {
    if (severity !== null && severityOf(found.finding) !== severity) return false;
    if (ticked !== null && (found.tick !== null) !== ticked) return false;
    if (sheet !== null && found.sheet !== sheet) return false;
    if (needle === "") return true;
    const { message, value, cell } = found.finding;
    return (
      holds(message) ||
      holds(found.person) ||
      (needle.length >= FEWEST_OF_ID && holds(found.personId)) ||
      holds(value) ||
      holds(found.rule.title) ||
      holds(found.sheet) ||
      cellName(cell.row, cell.column) === upper
    );
  };
}

function* byRule(findings: readonly PaneFinding[]): Generator<number, FindingGroup[]> {
  const counted = new Map<Rule, { count: number; entries: FindingItem[] }>();
  const clusters = new Map<SharedNumber, PaneFinding[]>();
  const groupOf = (rule: Rule) => {
    const group = counted.get(rule) ?? { count: 0, entries: [] };
    counted.set(rule, group);
    return group;
  };
  let steps = 0;
  for (const found of findings) {
    if (steps++ % A_STEP === 0) yield steps;
    const { cluster } = found;
    const group = groupOf(homeOf(found));
    group.count++;
    if (cluster === null) {
      group.entries.push({ kind: "entry", key: `e${found.index}`, findings: [found], cluster });
      continue;
    }
    const together = clusters.get(cluster);
    if (together !== undefined) {
      together.push(found);
      continue;
    }
    const own: [PaneFinding] = [found];
    clusters.set(cluster, own);
    group.entries.push({ kind: "entry", key: `c${found.index}`, findings: own, cluster });
  }
  return [...counted]
    .sort(([a], [b]) => orderOf(a) - orderOf(b))
    .map(([rule, { count, entries }]) => ({
      header: { kind: "header", key: `r ${rule.id}`, rule, row: null, count },
      entries,
    }));
}

/** A number under several names is shown once, where the graver fault is. */
function homeOf({ rule, cluster }: PaneFinding): Rule {
  return cluster !== null && cluster.kind === "id" && cluster.conflict ? rules.idConflict : rule;
}

/** Errors first, each in the order of the catalogue. */
export function orderOf(rule: Rule): number {
  return (rule.severity === "error" ? 0 : RULES.length) + RULES.findIndex(({ id }) => id === rule.id);
}

function* byRow(findings: readonly PaneFinding[]): Generator<number, FindingGroup[]> {
  const groups: { header: GroupHeading; entries: FindingItem[] }[] = [];
  let entries: FindingItem[] = [];
  let steps = 0;
  let [sheet, row] = ["", -1];
  const close = () => {
    const first = entries[0]?.findings[0];
    if (first === undefined) return;
    const person = entries.map((entry) => entry.findings[0].person).find((name) => name !== "") ?? "";
    const header: GroupHeading = {
      kind: "header",
      key: `w ${row} ${sheet}`,
      rule: null,
      row: { sheet, row, person },
      count: entries.length,
    };
    groups.push({ header, entries });
  };
  for (const found of findings) {
    if (steps++ % A_STEP === 0) yield steps;
    if (found.sheet !== sheet || found.finding.cell.row !== row) {
      close();
      entries = [];
      [sheet, row] = [found.sheet, found.finding.cell.row];
    }
    entries.push({ kind: "entry", key: `e${found.index}`, findings: [found], cluster: null });
  }
  close();
  return groups;
}

/** What is on screen: entries of a group that was folded up are left out. */
export function itemsOf(list: FindingList, folded: ReadonlySet<string>): ListItem[] {
  const items: ListItem[] = [];
  for (const { header, entries } of list.groups) {
    items.push(header);
    if (!folded.has(header.key)) for (const entry of entries) items.push(entry);
  }
  return items;
}

/** The group that shows a finding. */
export function groupWith(list: FindingList, found: PaneFinding): FindingGroup | undefined {
  return list.groups.find(({ entries }) => entries.some((entry) => entry.findings.includes(found)));
}

/**
 * The finding after the selected one (or before it); from nothing, the first (or last), or where the user had got to. No
 * way round the end.
 * @param next the finding to go on with where none is selected
 */
export function neighbour(
  list: FindingList,
  selected: PaneFinding | null,
  step: 1 | -1,
  next: PaneFinding | null = null,
): PaneFinding | undefined {
  const position = positionIn(list, selected);
  if (position >= 0) return list.order[position + step];
  const goingOn = positionIn(list, next);
  if (goingOn >= 0) return list.order[step === 1 ? goingOn : goingOn - 1];
  return step === 1 ? list.order[0] : list.order[list.order.length - 1];
}

function positionIn(list: FindingList, found: PaneFinding | null): number {
  return found === null ? -1 : (list.positions[found.index] ?? -1);
}
