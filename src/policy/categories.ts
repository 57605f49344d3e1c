import type { CompiledPolicy, Identity } from "./compile";
import { PolicyError } from "./errors";
import { normalizeName, splitNames } from "./names";
import { nearestNames } from "./suggest";

const MARK = /[①-⑳]/;
const LEADING_MARK = /^([①-⑳])(.*)$/s;

/**
 * The one identity that a name stands for.
 * @throws {PolicyError} `unknown-category`, with the nearest names.
 */
export function findCategory(compiled: CompiledPolicy, name: string): Identity {
  return lookUp(compiled, normalizeName(name)) ?? unknown(compiled, name);
}

/**
 * All identities that a cell names. The whole cell is tried first, because names contain separators
 * themselves (一、二级残疾人), then its parts, joining neighbours where only together they are a name.
 * @throws {PolicyError} `unknown-category` if any part is unknown.
 */
export function findIdentities(compiled: CompiledPolicy, cell: string): Identity[] {
  const whole = lookUp(compiled, normalizeName(cell));
  if (whole !== undefined) return [whole];
  const parts = splitNames(cell).flatMap(splitMarks);
  if (parts.length === 0) return [unknown(compiled, cell)];
  const found: Identity[] = [];
  for (let start = 0; start < parts.length;) {
    const match = longestMatch(compiled, parts, start);
    if (match === undefined) return [unknown(compiled, parts[start] ?? cell)];
    if (!found.some((identity) => identity.name === match.identity.name)) found.push(match.identity);
    start = match.end;
  }
  return found;
}

function longestMatch(compiled: CompiledPolicy, parts: readonly string[], start: number) {
  const longest = Math.min(parts.length, start + 4);
  for (let end = longest; end > start; end--) {
    const words = parts.slice(start, end);
    const identity =
      lookUp(compiled, normalizeName(words.join("、"))) ?? lookUp(compiled, normalizeName(words.join("")));
    if (identity !== undefined) return { identity, end };
  }
  return undefined;
}

/** `②③` are two identities; `⑥低保` is one, numbered. */
function splitMarks(part: string): string[] {
  return part.split(/(?=[①-⑳])/);
}

function lookUp(compiled: CompiledPolicy, key: string): Identity | undefined {
  const direct = compiled.identities.get(key) ?? compiled.marks.get(key);
  if (direct !== undefined) return direct;
  const [, mark, name] = LEADING_MARK.exec(key) ?? [];
  if (mark === undefined || name === undefined || name === "") return undefined;
  const byName = compiled.identities.get(name);
  const byMark = compiled.marks.get(mark);
  // A number that says something else than the name beside it is a contradiction, not an identity.
  return byMark === undefined || byMark.category === byName?.category ? byName : undefined;
}

function unknown(compiled: CompiledPolicy, typed: string): never {
  const own = compiled.policy.categories.flatMap((c) => [c.name, ...c.aliases, ...c.members]);
  const suggestions = nearestNames(normalizeName(typed), own);
  const hint =
    suggestions.length > 0
      ? `是不是“${suggestions.join("”“")}”？`
      : `可用的类别：${compiled.policy.categories.map((c) => c.name).join("、")}`;
  const numbered = MARK.test(typed) && compiled.marks.size === 0 ? "（本地文件没有给类别编号）" : "";
  throw new PolicyError(
    "unknown-category",
    `${compiled.label}政策里没有“${typed.trim()}”${numbered}，${hint}`,
    suggestions,
  );
}
