/** Which categories of a policy a cell names. */
import type { CompiledPolicy, Identity } from "./compile";
import { PolicyError } from "./errors";
import { normalizeName, splitNames } from "./names";
import { standardKey } from "./standards";
import { nearestNames } from "./suggest";

const MARK = /[①-⑳]/;
const LEADING_MARK = /^([①-⑳])(.*)$/s;

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
    if (match === undefined) return [unknown(compiled, cell, parts[start])];
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
  const standard = compiled.standards.get(standardKey(key));
  if (standard !== undefined && standard.name !== null)
    return compiled.identities.get(normalizeName(standard.name));
  const [, mark, name] = LEADING_MARK.exec(key) ?? [];
  if (mark === undefined || name === undefined || name === "") return undefined;
  const byName = compiled.identities.get(name);
  const byMark = compiled.marks.get(mark);
  // A number that says something else than the name beside it is a contradiction, not an identity.
  return byMark === undefined || byMark.category === byName?.category ? byName : undefined;
}

/** The three kinds of people under monitoring (防止返贫监测), which some documents list and none may guess. */
const MONITORED = /监测/;
const MONITORED_KINDS = /脱贫不稳定|边缘易致贫|突发严重困难|纳入监测/;

function unknown(compiled: CompiledPolicy, cell: string, part = cell): never {
  const { categories, policy } = compiled;
  const groups = policy.standards.flatMap(({ name, aliases }) => (name === null ? [] : [name, ...aliases]));
  const own = [...categories.flatMap((c) => [c.name, ...c.aliases, ...c.members]), ...groups];
  const suggestions = MONITORED.test(cell)
    ? own.filter((name) => MONITORED_KINDS.test(name)).slice(0, 4)
    : [
        ...new Set([...nearestNames(normalizeName(cell), own), ...nearestNames(normalizeName(part), own)]),
      ].slice(0, 3);
  const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join("");
  const hint =
    suggestions.length > 0
      ? `是不是${quoted(suggestions)}？`
      : `可用的类别：${quoted(categories.map((category) => category.name))}`;
  const [whole, unknownPart] = [cell.trim(), part.trim()];
  const what = whole === unknownPart ? `“${whole}”` : `“${whole}”里的“${unknownPart}”`;
  throw new PolicyError(
    "unknown-category",
    `${compiled.label}政策里没有${what}，${contradiction(compiled, part) ?? numberHint(compiled, part) ?? apartHint(compiled, part) ?? hint}`,
    suggestions,
  );
}

/** `⑥特困人员`, where ⑥ is something else. */
function contradiction({ marks, identities }: CompiledPolicy, part: string): string | null {
  const [, mark = "", name = ""] = LEADING_MARK.exec(normalizeName(part)) ?? [];
  const numbered = marks.get(mark);
  if (numbered === undefined || !identities.has(name)) return null;
  return `编号${mark}是“${numbered.name}”，与“${name}”不一致`;
}

/** Of whom the notice says when they may join, and not that they are a category. */
function apartHint({ policy }: CompiledPolicy, part: string): string | null {
  const key = normalizeName(part);
  const isApart = (policy.late?.exceptions ?? []).some(({ who }) =>
    [who, ...splitNames(who)].some((name) => normalizeName(name) === key),
  );
  return isApart ? "只在特殊情形里写着；要算他们缴多少，在“各类人员”里加一行" : null;
}

function numberHint({ marks }: CompiledPolicy, part: string): string | null {
  const text = normalizeName(part);
  if (MARK.test(text) && marks.size === 0) return "本地文件没有给类别编号，请写类别名称";
  return /^\d{1,2}$/.test(text) && marks.size > 0 ? "请写带圈的编号（①、②……）或类别名称" : null;
}
