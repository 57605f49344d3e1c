/** Where a statement of a policy stands, as text. */
import type { Policy, Source } from "./schema";

/** Where a statement stands, as a user can look it up: `《…通知》（土政发〔2023〕49号）二、（三）1`. */
export function sourceText(policy: Policy, source: Source): string {
  const document = policy.documents.find((d) => d.id === source.document) ?? policy.documents[0];
  const section = source.section ?? "";
  return document === undefined ? section : documentText(document) + section;
}

const QUALITY = { full: "", digest: "（摘要）", secondHand: "（转述）" } as const;

/** `《…通知》（征求意见稿）（土政发〔2023〕49号）` */
export function documentText({ title, number, draft, quality }: Policy["documents"][number]): string {
  const named = /[《》]/.test(title) ? title : `《${title}》`;
  return `${named}${draft ? "（征求意见稿）" : ""}${QUALITY[quality]}${number === null ? "" : `（${number}）`}`;
}
