/** What a person owes by the policy, asked once and shared by the rules. */
import type { Person } from "../../forms";
import { askEntitlement, type CompiledPolicy, type Entitlement, PolicyError } from "../../policy";

/** Looks up what the text in the category column gives; neighbours mostly have the same one. */
export class Dues {
  private lastCategory = "";
  private lastAnswer: Entitlement | PolicyError | null = null;
  private lastEntitlement: Entitlement | null = null;

  constructor(private readonly policy: CompiledPolicy | null) {}

  /** The entitlement, why there is none, or null where the policy is unknown or the category blank. */
  ask(category: string): Entitlement | PolicyError | null {
    if (this.policy === null || category === "") return null;
    if (category !== this.lastCategory) this.look(this.policy, category);
    return this.lastAnswer;
  }

  private look(policy: CompiledPolicy, category: string): void {
    this.lastCategory = category;
    this.lastAnswer = askEntitlement(policy, category);
    this.lastEntitlement = this.lastAnswer instanceof PolicyError ? null : this.lastAnswer;
  }

  /** Null where nobody can say: policy or category unknown, or the amount not stated. */
  of(person: Person): Entitlement | null {
    const { category } = person;
    if (this.policy === null || category === "") return null;
    if (category !== this.lastCategory) this.look(this.policy, category);
    return this.lastEntitlement;
  }

  /** Nobody owes a payment who is fully subsidised, by the policy or by what the row says. */
  isFullySubsidised(person: Person): boolean {
    if (this.of(person)?.selfPay === 0) return true;
    const standard = this.policy?.policy.standard.yuan;
    return standard === undefined ? (person.subsidy ?? 0) > 0 : person.subsidy === standard;
  }
}
