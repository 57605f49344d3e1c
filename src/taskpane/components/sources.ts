import { type Policy, type Source, sourceText } from "../../policy";

type Document = Policy["documents"][number];

/** The section alone where it stands in the policy's first document, which the page names at its top. */
export function shortSource(policy: Policy, source: Source): string {
  const isFirst = source.document === undefined || source.document === policy.documents[0]?.id;
  return isFirst ? source.section : sourceText(policy, source);
}

export function documentText({ title, number, draft }: Document): string {
  return `《${title}》${draft ? "（征求意见稿）" : ""}${number === null ? "" : `（${number}）`}`;
}
