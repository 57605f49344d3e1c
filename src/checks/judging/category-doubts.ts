/** Examines what stands beside the amounts: 备注 低保, √ under 特困人员, where the row is paid by something else. */
import { cellName, kindsIn, levelOf, type Person, type Roster } from "../../forms";
import { compact } from "../../identity";
import { type CompiledPolicy, type Identity, subsidyOf, toFen } from "../../policy";
import type { Examination, Mistake } from "../rule";
import type { SheetContext } from "../sheet";
import { Identities } from "./lists/identities";

interface DoubtFacts {
  readonly doubt: Mistake;
}

/** 不是低保, 已退出低保, 原低保户: not any more, or not at all. */
const NOT_SO = /不是|非|未|退出|取消|停|原|曾|没有|不再|不享受|脱离|注销|申请|拟/;
const LONGEST = 40;

export const categoryDoubts: Examination<DoubtFacts> = {
  roster(context, tell) {
    const { policy } = context;
    if (policy === null) return null;
    const names = new Named(policy);
    return {
      person(person) {
        if (person.further === null && person.marked === null && person.categoriesBeside === null) return;
        const remark = person.further?.remark ?? "";
        if (remark !== "") judge(person, remark, person.header.columns.remark);
        const { disability = "", disabilityCard = "" } = person.further ?? {};
        const { columns } = person.header;
        // The kind may stand with the level: 肢体二级, and the level alone: 2.
        if (levelOf(disability).length === 1)
          judge(
            person,
            `残疾${/级/.test(disability) ? disability : `${disability}级`}`,
            columns.disability,
            disability,
          );
        else if (columns.disabilityCard !== columns.id)
          judge(person, levelOnCard(disabilityCard), columns.disabilityCard, disabilityCard);
        for (const { column, text } of person.categoriesBeside ?? []) judge(person, text, column);
        for (const { column, names: kind } of person.marked ?? [])
          if (person.origins?.category?.column !== column) judge(person, kind, column);
      },
    };

    /** `said` is what stands in the cell, where the text is more than that. */
    function judge(person: Person, text: string, column: number, said = text): void {
      const identity = text === "" ? null : names.identityIn(text);
      if (identity === null) return;
      const gives = subsidyOf(identity.policy.policy, identity.found.category);
      const given = subsidyOfRow(person, context);
      if (gives === null || given === null || toFen(given) >= toFen(gives)) return;
      const { name } = identity.found;
      const message = `${cellName(person.row, column)} 写着“${said}”，${identity.policy.label}的${name}应资助 ${gives} 元，这一行资助 ${given} 元，请核实是不是${name}`;
      tell("doubt", {
        cell: { row: person.row, column },
        message,
        value: said,
        restsOn: [gives, given, person.category],
      });
    }
  },
};

/** A disability card's number ends in the kind and the level: …43 is 三级. */
function levelOnCard(text: string): string {
  const [, level = ""] = /^\d{17}[\dX]\d([1-4])(?:B\d{0,2})?$/i.exec(compact(text)) ?? [];
  return level === "" ? "" : `残疾${level}级`;
}

/** Identities by what texts say; remarks are mostly the same few. */
class Named {
  private readonly known = new Map<string, Identity | null>();
  private readonly identities: Identities;

  constructor(private readonly policy: CompiledPolicy) {
    this.identities = new Identities(policy);
  }

  identityIn(text: string): { readonly found: Identity; readonly policy: CompiledPolicy } | null {
    if (text.length > LONGEST || NOT_SO.test(text)) return null;
    let found = this.known.get(text);
    if (found === undefined) {
      const kinds = kindsIn(text);
      found = kinds.size === 0 ? null : this.identities.ofKinds(kinds);
      if (this.known.size > 1_000) this.known.clear();
      this.known.set(text, found);
    }
    return found === null ? null : { found, policy: this.policy };
  }
}

/** Yuan that the row is given: as written, else what the payment lacks of the standard; null where nobody can say. */
function subsidyOfRow(person: Person, { policy, dues }: SheetContext<Roster>): number | null {
  const { columns, isByHousehold } = person.header;
  if (isByHousehold || person.isInSharedCell || person.isUnpaid) return null;
  if (columns.subsidy >= 0 && (person.subsidy !== null || columns.paid < 0)) {
    const { subsidy } = person;
    return subsidy === null ? 0 : Number.isNaN(subsidy) ? null : subsidy;
  }
  if (columns.paid >= 0) {
    const { paid } = person;
    const [only, ...more] = policy?.policy.standards ?? [];
    const standard = more.length === 0 ? only?.yuan : undefined;
    if (paid === null || Number.isNaN(paid) || standard === undefined) return columns.subsidy >= 0 ? 0 : null;
    return Math.max(0, standard - paid);
  }
  return person.category === "" ? null : (dues.of(person)?.subsidy ?? null);
}
