/** Where a statement of a policy stands, as text. */
import type { Policy, Source } from "./schema";

/** Where a statement stands, as a user can look it up: `《…通知》（土政发〔2023〕49号）二、（三）1`. */
export function sourceText(policy: Policy, source: Source): string {
  const document = policy.documents.find((d) => d.id === source.document) ?? policy.documents[0];
  return document === undefined ? source.section : documentText(document) + source.section;
}

/** `《…通知》（征求意见稿）（土政发〔2023〕49号）` */
export function documentText({ title, number, draft }: Policy["documents"][number]): string {
  return `《${title}》${draft ? "（征求意见稿）" : ""}${number === null ? "" : `（${number}）`}`;
}
