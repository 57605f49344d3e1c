/** Whether an amount may be that of several people together. */
import { type CompiledPolicy, subsidyOf, toFen } from "../../policy";

/** Yuan that somebody pays by the policy, and that somebody is given. */
export interface KnownAmounts {
  readonly selfPays: ReadonlySet<number>;
  readonly subsidies: ReadonlySet<number>;
  /** The least that somebody pays who pays anything. */
  readonly least: number;
}

/** In 分. */
export function knownAmounts({ policy }: CompiledPolicy): KnownAmounts {
  const standard = toFen(policy.standard.yuan);
  const given = policy.categories.flatMap((category) => {
    const yuan = subsidyOf(policy, category);
    return yuan === null ? [] : [toFen(yuan)];
  });
  const selfPays = [standard, ...given.map((fen) => standard - fen)];
  return {
    selfPays: new Set(selfPays),
    subsidies: new Set([0, ...given]),
    least: Math.min(...selfPays.filter((fen) => fen > 0)),
  };
}

/** Two people pay as much as the standard and the least that anybody pays, or more; one never does. */
export function mayBeSeveral(compiled: CompiledPolicy, yuan: number): boolean {
  return toFen(yuan) >= toFen(compiled.policy.standard.yuan) + knownAmounts(compiled).least;
}
