/** Whether an amount may be that of several people together. */
import { type CompiledPolicy, linesOf, toFen } from "../../policy";

/** Yuan that somebody pays by the policy, and that somebody is given. */
export interface KnownAmounts {
  readonly selfPays: ReadonlySet<number>;
  readonly subsidies: ReadonlySet<number>;
  /** The least that somebody pays who pays anything. */
  readonly least: number;
  /** The most that one person pays, in whatever group, grade and window. */
  readonly most: number;
}

const known = new WeakMap<CompiledPolicy, KnownAmounts>();

/** In 分. */
export function knownAmounts(compiled: CompiledPolicy): KnownAmounts {
  const before = known.get(compiled);
  if (before !== undefined) return before;
  const { standards, fiscalSubsidy, windows, late } = compiled.policy;
  const full = standards.map(({ yuan, fiscal }) => toFen(yuan) + toFen(fiscal ?? fiscalSubsidy?.yuan ?? 0));
  const inWindows = [...windows, ...(late?.general.kind === "wait" ? [late.general] : [])].flatMap(
    ({ pays }) =>
      pays.flatMap(({ amount }) =>
        amount.kind === "yuan" ? [toFen(amount.yuan)] : amount.kind === "fullFunding" ? full : [],
      ),
  );
  const lines = linesOf(compiled);
  const selfPays = [
    ...standards.map(({ yuan }) => toFen(yuan)),
    ...lines.flatMap(({ selfPay }) => (selfPay === null ? [] : [toFen(selfPay)])),
    ...inWindows,
  ];
  const amounts = {
    selfPays: new Set(selfPays),
    subsidies: new Set([0, ...lines.flatMap(({ subsidy }) => (subsidy === null ? [] : [toFen(subsidy)]))]),
    least: Math.min(...selfPays.filter((fen) => fen > 0)),
    most: Math.max(...selfPays),
  };
  known.set(compiled, amounts);
  return amounts;
}

/** Two people pay as much as the standard and the least that anybody pays, or more; one never does. */
export function mayBeSeveral(compiled: CompiledPolicy, yuan: number): boolean {
  const { most, least } = knownAmounts(compiled);
  return toFen(yuan) >= most + least;
}
