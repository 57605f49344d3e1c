/** A policy that begins from another one (基于): what it states replaces, the rest holds, each with its own document. */
import { normalizeName } from "./names";
import type { Policy } from "./schema";

/** @param basis with its own basis worked in already */
export function inherited(policy: Policy, basis: Policy): Policy {
  const below = withOwnDocuments(basis, policy);
  const stated = <T>(own: readonly T[], other: readonly T[]): T[] => [...(own.length > 0 ? own : other)];
  return {
    ...policy,
    basis: null,
    documents: [...policy.documents, ...below.documents],
    standards: stated(policy.standards, below.standards),
    agesOn: policy.agesOn ?? below.agesOn,
    fiscalSubsidy: policy.fiscalSubsidy ?? below.fiscalSubsidy,
    categories: joinedCategories(policy, below),
    identities: policy.identities.source === null ? below.identities : policy.identities,
    windows: stated(policy.windows, below.windows),
    benefit: policy.benefit ?? below.benefit,
    late: policy.late ?? below.late,
    lapse: policy.lapse ?? below.lapse,
    quota: { rule: policy.quota.rule ?? below.quota.rule, table: policy.quota.table },
    completion: policy.completion ?? below.completion,
    form: policy.form ?? below.form,
    notes: [...policy.notes, ...below.notes],
  };
}

/** A category replaces the one of its name; names that the lower policy uses otherwise are its own. */
function joinedCategories({ categories: own }: Policy, { categories: below }: Policy): Policy["categories"] {
  const namesOf = ({ name, aliases, members }: Policy["categories"][number]) => [
    name,
    ...aliases,
    ...members,
  ];
  const replaced = new Set(own.flatMap(({ name, aliases }) => [name, ...aliases]).map(normalizeName));
  const taken = new Set(own.flatMap(namesOf).map(normalizeName));
  const isFree = (name: string) => !taken.has(normalizeName(name));
  const kept = below
    .filter(({ name, aliases }) => ![name, ...aliases].some((one) => replaced.has(normalizeName(one))))
    .map((category) => ({
      ...category,
      aliases: category.aliases.filter(isFree),
      members: category.members.filter(isFree),
    }));
  return [...kept.filter(({ name }) => isFree(name)), ...own.map((category) => onTopOf(category, below))];
}

/** An addition for people whom the lower policy knows by the same name comes behind what it gives them. */
function onTopOf(category: Policy["categories"][number], below: Policy["categories"]) {
  const same = category.onTop
    ? below.find(({ name, onTop }) => !onTop && normalizeName(name) === normalizeName(category.name))
    : undefined;
  return same === undefined ? category : { ...same, help: [...same.help, ...category.help] };
}

/** The sources of a policy below another one name its documents by numbers that the other has not used. */
function withOwnDocuments(basis: Policy, policy: Policy): Policy {
  const used = new Set(policy.documents.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const { id } of basis.documents) {
    let own = `${basis.region.name}${id}`;
    while (used.has(own)) own = `${own}'`;
    used.add(own);
    ids.set(id, own);
  }
  const first = basis.documents[0]?.id ?? "1";
  const renamed = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => renamed(item, ""));
    if (value === null || typeof value !== "object") return value;
    if (key === "source") {
      const { document = first, ...rest } = value as { document?: string };
      return { ...rest, document: ids.get(document) ?? document };
    }
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, renamed(child, name)]));
  };
  const result = renamed(basis, "") as Policy;
  return {
    ...result,
    documents: basis.documents.map((document) => ({ ...document, id: ids.get(document.id) ?? document.id })),
  };
}
