/** Where something is written: the section alone where it stands in the policy's first document, which the page names at its top. */
import { type Policy, type Source, sourceText } from "../../policy";

export function shortSource(policy: Policy, source: Source): string {
  const isFirst = source.document === undefined || source.document === policy.documents[0]?.id;
  return isFirst ? (source.section ?? "") : sourceText(policy, source);
}
