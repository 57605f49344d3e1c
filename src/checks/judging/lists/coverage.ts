/** Which identities the lists of a run can refute: those whose list is there, so that whoever has one stands on it. */
import { kindsIn, type ListedKind } from "../../../forms";
import type { Identity } from "../../../policy";
import type { Entries } from "./entries";
import { type Identities, statementOf } from "./identities";
import type { SubsidyList } from "./given";

/** About a millisecond's work. */
const ROWS_A_STEP = 1_000;

interface Source {
  readonly list: SubsidyList;
  readonly kinds: ReadonlySet<ListedKind>;
}

export class Coverage {
  private readonly sources: Source[] = [];
  /** Categories of the policy that stand on lists of several kinds of people, with the kinds that do. */
  private readonly occurring = new Map<string, Source[]>();
  private readonly answers = new Map<string, readonly SubsidyList[]>();

  /** `lists` are those that can speak of the roster's people. Yields rows. */
  static *of(
    lists: readonly SubsidyList[],
    entries: Entries,
    identities: Identities,
  ): Generator<number, Coverage> {
    const coverage = new Coverage();
    for (const list of lists) {
      if (!list.role.isComplete || !entries.hasSureNumbers(list)) continue;
      if (list.role.kinds.size > 0) coverage.sources.push({ list, kinds: list.role.kinds });
      else yield* coverage.addOccurring(list, identities);
    }
    return coverage;
  }

  /** What stands on a list of 困难群众 was listed there for all; what does not may have a list of its own. */
  private *addOccurring(list: SubsidyList, identities: Identities): Generator<number, void> {
    const seen = new Set<string>();
    for (let index = 0; index < list.context.form.persons.length; index++) {
      if (index % ROWS_A_STEP === 0) yield index;
      const { category, level } = statementOf(list, index);
      const statement = `${category}\n${level}`;
      if (seen.has(statement)) continue;
      seen.add(statement);
      for (const identity of identities.shownBy(list, index).identities) {
        const { name } = identity.category;
        this.occurring.set(name, [
          ...(this.occurring.get(name) ?? []),
          { list, kinds: kindsIn(identity.name) },
        ]);
      }
    }
  }

  /** The lists on which somebody with this identity would stand; none where the lists cannot tell. */
  listsThatTell({ name, category }: Identity): readonly SubsidyList[] {
    const known = this.answers.get(name);
    if (known !== undefined) return known;
    const kinds = kindsIn(name);
    const concerns = (source: Source) =>
      kinds.size === 0 || [...kinds].some((kind) => source.kinds.has(kind));
    const byRole = kinds.size === 0 ? [] : this.sources.filter(concerns);
    const isWhole = [...kinds].every((kind) => byRole.some((source) => source.kinds.has(kind)));
    const byEntry = (this.occurring.get(category.name) ?? []).filter(concerns);
    const lists = [...(isWhole ? byRole : []), ...byEntry].map(({ list }) => list);
    const answer = [...new Set(lists)];
    this.answers.set(name, answer);
    return answer;
  }
}
