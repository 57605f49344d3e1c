import type { Policy, Source } from "./schema";

/** Where a statement stands, as a user can look it up: `《…通知》（土政发〔2023〕49号）二、（三）1`. */
export function sourceText(policy: Policy, source: Source): string {
  const document = policy.documents.find((d) => d.id === source.document) ?? policy.documents[0];
  if (document === undefined) return source.section;
  const number = document.number === null ? "" : `（${document.number}）`;
  const draft = document.draft ? "（征求意见稿）" : "";
  return `《${document.title}》${draft}${number}${source.section}`;
}
