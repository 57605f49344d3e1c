/** The schema's complaints in Chinese. */
import type { $ZodErrorMap, $ZodRawIssue } from "zod/v4/core";

const TYPES: Record<string, string> = {
  string: "文字",
  number: "数",
  int: "整数",
  boolean: "true 或 false",
  array: "列表",
  object: "一组字段",
};

function list(values: readonly unknown[]): string {
  return values.map((value) => `“${String(value)}”`).join("、");
}

/** Why a field was refused, as a Chinese sentence that follows the field's path. */
export const sayInChinese: $ZodErrorMap = (issue: $ZodRawIssue) => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "没有填写" : `应是${TYPES[issue.expected] ?? issue.expected}`;
    case "too_small":
      if (issue.origin === "string") return "不能是空的";
      if (issue.origin === "array") return `至少要有 ${issue.minimum} 项`;
      return `不能小于 ${issue.minimum}，现在是 ${String(issue.input)}`;
    case "too_big":
      return `不能大于 ${issue.maximum}，现在是 ${String(issue.input)}`;
    case "invalid_value":
      return `只能是${list(issue.values)}`;
    case "invalid_union":
      return "不是可用的种类";
    case "invalid_format":
      return issue.format === "date"
        ? `应是 2023-09-01 这样的日期，现在是“${String(issue.input)}”`
        : undefined;
    case "unrecognized_keys":
      return `有不认识的字段${list(issue.keys)}`;
    default:
      return undefined;
  }
};
