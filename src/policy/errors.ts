/** Why a question to the policies has no answer, and what is wrong with a policy file. */
import { policyPathText } from "./path-text";

/** Why a question to the policies has no answer. */
export type PolicyProblem =
  | "unknown-region"
  | "ambiguous-region"
  | "unknown-year"
  | "unknown-category"
  | "unknown-unit"
  | "ambiguous-unit"
  | "not-stated"
  /** It goes by group or grade, and which one is not known. */
  | "undecided"
  /** The workbook's own policy is wrong, and no other one may silently take its place. */
  | "broken-policy"
  | "invalid-count";

/** `message` is a Chinese sentence for the user; `suggestions` are the nearest known names, best first. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  constructor(
    readonly problem: PolicyProblem,
    message: string,
    readonly suggestions: readonly string[] = [],
  ) {
    super(message);
  }
}

export interface PolicyFileProblem {
  /** Path of the field, such as `categories[3].assist.percent`. */
  readonly path: string;
  /** What is wrong with it, a Chinese sentence. */
  readonly message: string;
}

/** `人员类别第 3 项的怎么资助的比例（categories[2].assist.percent） 不能大于 100，现在是 120`. */
export function fileProblemText({ path, message }: PolicyFileProblem): string {
  return `${policyPathText(path)} ${message}`;
}

/** A policy file that breaks the schema or contradicts itself. */
export class PolicyFileError extends Error {
  override readonly name = "PolicyFileError";
  constructor(
    readonly file: string,
    readonly problems: readonly PolicyFileProblem[],
  ) {
    super(`政策文件“${file}”有 ${problems.length} 处错误：${problems.map(fileProblemText).join("；")}`);
  }
}
