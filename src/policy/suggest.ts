/** The known names nearest to one that is not known. */
import { distance } from "fastest-levenshtein";

/** The numerals of levels in a name, `一二` of 一、二级残疾人: those before a 级, or else behind it. */
function levelsIn(name: string): string {
  const parts = name.split("级");
  for (let i = 0; i + 1 < parts.length; i++) {
    const found =
      numeralsBefore(parts[i] ?? "") || (/^[一二三四五六七八九\d]*/.exec(parts[i + 1] ?? "")?.[0] ?? "");
    if (found !== "") return found;
  }
  return "";
}

function numeralsBefore(text: string): string {
  let at = text.length;
  while (at > 0 && /[一二三四五六七八九\d、,\-至和]/.test(text[at - 1] ?? "")) at--;
  return text.slice(at).replace(/[、,\-至和]/g, "");
}

/** Longer than any name, so nothing is near it; comparing costs the product of the lengths. */
const LONGEST = 100;

/** The known names nearest to what was typed, best first; empty where nothing is near. */
export function nearestNames(typed: string, known: Iterable<string>, most = 3): string[] {
  if (typed === "" || typed.length > LONGEST) return [];
  const scored: { name: string; score: number }[] = [];
  for (const name of known) {
    // A name that contains the other is near however long the rest is: 残疾人 and 重度残疾人.
    const contains =
      typed.length >= 2 && (name.includes(typed) || (name.length >= 2 && typed.includes(name)));
    const edits = distance(typed, name);
    // 监测对象 and 低保对象 share their ending and nothing else: half of the letters are too few.
    // 三级残疾人 is not 二级残疾人: whoever took the advice would be paid for as somebody else.
    if (levelsIn(typed) !== "" && levelsIn(name) !== levelsIn(typed)) continue;
    const near = edits <= Math.max(1, Math.floor(Math.min(typed.length, name.length) / 3));
    if (contains || near) scored.push({ name, score: contains ? edits / 4 : edits });
  }
  scored.sort((a, b) => a.score - b.score);
  return [...new Set(scored.map((s) => s.name))].slice(0, most);
}
