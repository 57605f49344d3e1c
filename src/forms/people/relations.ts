/** What a relation to the head of the household says about a person. */
import { normalizeName } from "../../policy";
import {
  COUNTED_NAMES,
  MISTAKEN_CHARACTERS,
  MISTAKEN_WORDS,
  ORDINALS,
  STANDARD_NAMES,
  USUAL_NAMES,
} from "./relation-names";

export interface Relation {
  readonly isHead: boolean;
  /** The sex of whoever has this relation, null where it can be either. */
  readonly sex: "男" | "女" | null;
  /** How it is written where the text is surely a slip of the pen; null where it is right as it stands. */
  readonly correction: string | null;
}

const HEAD: Relation = { isHead: true, sex: null, correction: null };
const MEMBERS = {
  男: { isHead: false, sex: "男", correction: null },
  女: { isHead: false, sex: "女", correction: null },
  either: { isHead: false, sex: null, correction: null },
} as const satisfies Record<string, Relation>;
const SEXES = ["男", "女", "either"] as const;

const known = new Map<string, Relation>();
for (const names of [STANDARD_NAMES, USUAL_NAMES]) {
  for (const name of names.head.split(" ")) known.set(name, HEAD);
  for (const sex of SEXES) for (const name of names[sex].split(" ")) known.set(name, MEMBERS[sex]);
}
for (const sex of SEXES)
  for (const name of COUNTED_NAMES[sex].split(" "))
    for (const ordinal of ORDINALS.split(" ")) {
      // 大伯子 or 小舅子 are words of their own.
      if (!known.has(ordinal + name)) known.set(ordinal + name, MEMBERS[sex]);
    }

/** Nobody is related over more than a few steps; a longer text is something else, and taking it apart would cost its square. */
const LONGEST = 60;

const rightWords = new Map(
  MISTAKEN_WORDS.split(" ").map((pair) => pair.split("=") as [wrong: string, right: string]),
);
const rightCharacters = new Map(
  MISTAKEN_CHARACTERS.split(" ").map((pair) => [...pair] as [wrong: string, right: string]),
);

/**
 * What the text in the column 户主关系 says; null for a blank and for what is no relation. Names and two-digit codes
 * are those of GB/T 4761-2008, and the usual spellings. A code of one digit is none: a spreadsheet makes 2 (子) of
 * 02 (户主).
 *
 * >>> relationOf("户主之妻")
 * { isHead: false, sex: "女", correction: null }
 * >>> relationOf("户注")
 * { isHead: true, sex: null, correction: "户主" }
 */
export function relationOf(text: string): Relation | null {
  const relation = known.get(text);
  if (relation !== undefined) return relation;
  return text === "" || text.length > LONGEST ? null : readClosely(normalizeName(text));
}

function readClosely(text: string): Relation | null {
  const relation = understood(text);
  if (relation !== null) return relation;
  const correction = rightWords.get(text) ?? [...text].map((c) => rightCharacters.get(c) ?? c).join("");
  const meant = correction === text ? null : understood(correction);
  return meant === null ? null : { ...meant, correction };
}

/** A known name, or one that is put together from such: 户主之妻, 儿子的女儿, 养子/继子, 户主（已故）. */
function understood(text: string): Relation | null {
  return known.get(text) ?? withRemark(text) ?? oneOfSeveral(text) ?? relativeOf(text);
}

/** A remark may be about anything, 子（女） and 孙（媳） included, so it leaves the sex open; 户主（妻） is nobody sure. */
function withRemark(text: string): Relation | null {
  const [, name = "", remark = ""] = /^([^()]+)\(([^()]*)\)$/.exec(text) ?? [];
  const relation = name === "" ? null : understood(name);
  if (relation?.isHead !== true) return relation === null ? null : MEMBERS.either;
  return understood(remark)?.isHead === false ? null : HEAD;
}

function oneOfSeveral(text: string): Relation | null {
  const [first = null, ...others] = text.split(/[、,/或和]/).map(understoodPart);
  if (first === null || others.length === 0) return null;
  if (others.some((other) => other?.isHead !== first.isHead)) return null;
  return others.every((other) => other?.sex === first.sex) ? first : MEMBERS.either;

  function understoodPart(part: string): Relation | null {
    return part === text ? null : understood(part);
  }
}

/** 之妻, 户主妻, 户主的儿子: the head's; 长子之妻, 女儿的儿子: another one's. */
function relativeOf(text: string): Relation | null {
  const [, of, name] = /^(.+)[之的](.+)$/.exec(text) ?? /^(户主|本人|)[之的]?(.+)$/.exec(text) ?? [];
  if (name === undefined || name === text) return null;
  if (of !== "" && understood(of ?? "") === null) return null;
  const relation = understood(name);
  return relation === null || relation.isHead ? null : relation;
}
