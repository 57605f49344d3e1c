/**
 * 已核对 and 已核实: what somebody has looked into and ticked off, kept in the workbook as one setting. A tick belongs to what a judgement
 * rests on and not to an address: it goes where its row goes, and falls when one of the cells changes. Of those it holds a fingerprint.
 */
import * as z from "zod/mini";
import { type Finding, type SheetResult, type TickKind, tickKindOf } from "../checks";
import { HostError, type ReadableWorkbook, type Workbook } from "../hosts/workbook";
import { changeSetting } from "./change-setting";
import { canFingerprint, newSalt, printText } from "./fingerprint";
import type { RowOwner } from "./persons-by-row";

export const TICKS_KEY = "canbao.ticks";

/** Characters of what is said of one. */
export const LONGEST_TICK_TEXT = 60;
/** About 200 characters each. */
const MOST_TICKS = 5_000;
const VERSION = 1;

const hex = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const said = z.string().check(z.maxLength(2 * LONGEST_TICK_TEXT));
const tickSchema = z.object({
  print: hex,
  rule: z.string(),
  kind: z.enum(["checked", "verified"]),
  /** The insurance year of the sheet, where it was known: of next year's roster it says nothing. */
  year: z.optional(z.int()),
  /** `2023-11-02 10:32` */
  at: z.string().check(z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)),
  /** 已核对: the reason. 已核实: the document. Left out in what is handed in. */
  why: z.optional(said),
  /** 已核实: who saw the document. */
  by: z.optional(said),
});
const settingSchema = z.object({ version: z.literal(VERSION), salt: hex, ticks: z.array(tickSchema) });

export type Tick = Readonly<z.infer<typeof tickSchema>>;

export interface Ticks {
  readonly salt: string;
  readonly all: readonly Tick[];
  /** A later version of the product wrote them: they are not touched, and nothing counts as ticked off. */
  readonly isOfLaterVersion: boolean;
}

/** Nothing was ticked off yet. */
export const NO_TICKS: Ticks = { salt: "", all: [], isOfLaterVersion: false };

/** A finding with what its tick is told by. */
export interface Tickable {
  readonly finding: Finding;
  readonly owner: RowOwner | null;
  readonly result: Pick<SheetResult, "sheet" | "year">;
}

/** What cannot be read was not written by any version, and counts as nothing. */
export function parseTicks(setting: string | null): Ticks {
  let data: unknown = null;
  try {
    data = setting === null ? null : JSON.parse(setting);
  } catch {
    return NO_TICKS;
  }
  const parsed = settingSchema.safeParse(data);
  if (parsed.success) return { salt: parsed.data.salt, all: parsed.data.ticks, isOfLaterVersion: false };
  const version = z.object({ version: z.int() }).safeParse(data);
  return { ...NO_TICKS, isOfLaterVersion: version.success && version.data.version > VERSION };
}

export async function loadTicks(workbook: ReadableWorkbook): Promise<Ticks> {
  return parseTicks(await workbook.loadSetting(TICKS_KEY));
}

function formatTicks({ salt, all }: Ticks): string | null {
  return all.length === 0 ? null : JSON.stringify({ version: VERSION, salt, ticks: all });
}

/** As they go to others with the sheets: that and when something was ticked off, and not what was said of whom. */
export function ticksForOthers(setting: string | null): string | null {
  const ticks = parseTicks(setting);
  const all = ticks.all.map(({ why: _why, by: _by, ...others }): Tick => others);
  return formatTicks({ ...ticks, all });
}

/** Whether this program can tell what a tick belongs to. */
export const canTick = canFingerprint;

/** Looks findings of one run up among the ticks. */
export class TickBook {
  private readonly byRule = new Map<string, Map<string, Tick>>();

  constructor(private readonly ticks: Ticks) {
    if (!canFingerprint()) return;
    for (const tick of ticks.all) {
      const own = this.byRule.get(tick.rule) ?? new Map<string, Tick>();
      this.byRule.set(tick.rule, own);
      own.set(tick.print, tick);
    }
  }

  /** Null for a finding that stands. Fingerprints are made of findings of those rules alone that have ticks. */
  tickOf(tickable: Tickable): Tick | null {
    const own = this.byRule.get(tickable.finding.rule.id);
    const kind = own === undefined ? null : tickKindOf(tickable.finding);
    const tick = kind === null ? undefined : own?.get(printOf(tickable, this.ticks.salt));
    if (tick === undefined || tick.kind !== kind) return null;
    const { year } = tickable.result;
    return tick.year !== undefined && year !== null && tick.year !== year ? null : tick;
  }
}

/** What somebody says of a finding. */
export interface TickWords {
  readonly why: string;
  /** Of 已核实 alone. */
  readonly by: string;
}

/**
 * Ticks a finding off; `words` null: it stands again. Ticks of other panes on the workbook stay.
 * @throws {HostError} where the workbook does not take them
 */
export async function tickOff(
  workbook: Pick<Workbook, "loadSetting" | "saveSetting">,
  tickable: Tickable,
  words: TickWords | null,
  at: string,
): Promise<Ticks> {
  const salt = newSalt();
  const kind = tickKindOf(tickable.finding);
  const { ticks } = await changeSetting(workbook, TICKS_KEY, (text) => {
    const found = parseTicks(text);
    if (found.isOfLaterVersion) throw new HostError("unsupported", LATER_VERSION, "ticks of a later version");
    const now = found.salt === "" ? { ...found, salt } : found;
    const print = printOf(tickable, now.salt);
    const tick = words === null || kind === null ? [] : [newTick(tickable, kind, print, words, at)];
    // In its place: panes that find each other's ticks and their own there have nothing more to write.
    const isThere = now.all.some((known) => known.print === print);
    const all = isThere
      ? now.all.flatMap((known) => (known.print === print ? tick : [known]))
      : [...now.all, ...tick];
    if (all.length > MOST_TICKS) throw new HostError("failed", TOO_MANY, "ticks");
    const ticks = { ...now, all };
    return { ticks, text: formatTicks(ticks) };
  });
  return ticks;
}

const LATER_VERSION =
  "工作簿里的核对记录由更新版本的参保助手写入，这个版本读不了，没有改动它。请升级参保助手后再核对。";
const TOO_MANY = `核对、核实的记录已有 ${MOST_TICKS} 条，不能再加。请先改正能改正的，或者撤销不再需要的。`;

function newTick(
  { finding, result }: Tickable,
  kind: TickKind,
  print: string,
  { why, by }: TickWords,
  at: string,
): Tick {
  const short = (text: string) => [...text.trim()].slice(0, LONGEST_TICK_TEXT).join("");
  return {
    print,
    rule: finding.rule.id,
    kind,
    ...(result.year === null ? {} : { year: result.year }),
    at,
    why: short(why),
    ...(kind === "verified" ? { by: short(by) } : {}),
  };
}

/** Where a finding is nobody's row, such as a header, it is the sheet's. */
function printOf({ finding, owner, result }: Tickable, salt: string): string {
  const { rule, value, restsOn = [] } = finding;
  const whose = owner === null ? ["", result.sheet] : [owner.name, owner.id];
  return printText(JSON.stringify([salt, rule.id, value, ...whose, ...restsOn]));
}
