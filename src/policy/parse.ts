/** A policy file read and checked, against the schema and against itself; files of version 1 are read as what they say in version 2. */
import type * as z from "zod/mini";
import { contradictions } from "./contradictions";
import { PolicyFileError } from "./errors";
import { type Policy, policySchema } from "./schema";
import { sayInChinese } from "./schema-messages";
import { fromVersion1, pathInVersion1, version1Schema } from "./version-1";

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}

/**
 * A policy from outside: checked field by field, then for contradictions.
 * @throws {PolicyFileError} naming every field that is wrong. Nothing is guessed and nothing is dropped.
 */
export function parsePolicy(data: unknown, file = "未命名"): Policy {
  const current = isVersion1(data) ? fromVersion1(checked(version1Schema, data, file)) : data;
  const policy = checked(policySchema, current, file);
  const problems = contradictions(policy);
  if (problems.length === 0) return policy;
  const placed = isVersion1(data)
    ? problems.map(({ path, message }) => ({ path: pathInVersion1(path), message }))
    : problems;
  throw new PolicyFileError(file, placed);
}

/** It had one standard and one collection, and no number of its own. */
function isVersion1(data: unknown): boolean {
  if (typeof data !== "object" || data === null || "version" in data) return false;
  return "standard" in data || "collection" in data;
}

function checked<T extends z.core.$ZodType>(
  schema: T & { safeParse: z.ZodMiniType["safeParse"] },
  data: unknown,
  file: string,
): z.infer<T> {
  const parsed = schema.safeParse(data, { error: sayInChinese });
  if (parsed.success) return parsed.data as z.infer<T>;
  throw new PolicyFileError(
    file,
    parsed.error.issues.map((issue) => ({
      path: pathText(issue.path) || "（整个文件）",
      message: issue.message,
    })),
  );
}
