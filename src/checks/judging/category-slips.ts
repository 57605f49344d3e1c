/** Categories that are misspelt in a way that leaves no doubt: one character taken for another. */
import { askEntitlement, type CompiledPolicy, findIdentities, PolicyError } from "../../policy";

/** What is written, and what is meant: characters that sound or look the same. */
const SLIPS: readonly (readonly [wrong: string, right: string])[] = [
  ["对像", "对象"],
  ["对相", "对象"],
  ["对向", "对象"],
  ["底保", "低保"],
  ["低宝", "低保"],
  ["低堡", "低保"],
  ["五宝", "五保"],
  ["扶养", "抚养"],
  ["优扶", "优抚"],
  ["拱养", "供养"],
  ["共养", "供养"],
  ["特因", "特困"],
  ["弧儿", "孤儿"],
  ["狐儿", "孤儿"],
  ["检测", "监测"],
  ["监侧", "监测"],
  ["至贫", "致贫"],
  ["脱贪", "脱贫"],
  ["致贪", "致贫"],
  ["边沿", "边缘"],
  ["突法", "突发"],
  ["残废", "残疾"],
  ["残急", "残疾"],
  ["烈土", "烈士"],
  ["列士", "烈士"],
  ["居名", "居民"],
  ["普同", "普通"],
];

/** More slips than this in one cell, and the cell is no misspelling. */
const MOST_SLIPS = 4;

/** The cell's text as it is surely meant; null if no respelling is a category, or several different ones are. */
export function respelled(policy: CompiledPolicy, text: string): string | null {
  const slips = SLIPS.filter(([wrong]) => text.includes(wrong));
  if (slips.length === 0 || slips.length > MOST_SLIPS) return null;
  const known = new Map<string, string>();
  for (const candidate of respellings(text, slips)) {
    const categories = categoriesOf(policy, candidate);
    if (categories !== null && !known.has(categories)) known.set(categories, candidate);
  }
  const [only] = known.values();
  return only !== undefined && known.size === 1 ? only : null;
}

/** The text with some of the slips, or all, put right. */
function respellings(text: string, slips: readonly (readonly [string, string])[]): string[] {
  return slips.reduce(
    (texts, [wrong, right]) => [...texts, ...texts.map((one) => one.replaceAll(wrong, right))],
    [text],
  );
}

/** Which categories of the policy a text names; null if it names anything else. */
function categoriesOf(policy: CompiledPolicy, text: string): string | null {
  const answer = askEntitlement(policy, text);
  if (answer instanceof PolicyError && answer.problem !== "not-stated") return null;
  const identities = answer instanceof PolicyError ? findIdentities(policy, text) : answer.identities;
  return identities.map(({ name }) => name).join("、");
}
