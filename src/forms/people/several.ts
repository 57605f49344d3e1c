/** Several people in one cell: 王建国、李秀英 beside two numbers. */
import { compact } from "../../identity";
import { cellText } from "../cell";
import { relationOf } from "./relations";

/** Longer than this, and a cell holds no handful of people. */
const LONGEST = 400;
const BETWEEN = /[、，,;；/／|\n\r]+/;
const NAME = /^[\p{Script=Han}·•]{2,6}$/u;
/** 1.王建国, ①王建国, （2）李秀英 */
const COUNTED = /^(?:[①-⑩]|[（(]\d{1,2}[）)]|\d{1,2}[.．、)）])/;
/** 王建国（户主） */
const REMARK = /^(.{2,12})[（(](.{1,6})[）)]$/;
/** 王建国等3人, 王建国一家 */
const AND_OTHERS = /等.{0,3}[人口]|一家|全家|[二两三四五六七八九]口/;

/** The names that a cell holds, if it holds nothing else; one where it is one. */
function namesIn(text: string): readonly string[] {
  if (text.length < 5 || text.length > LONGEST) return [text];
  const names = partsOf(text).map(nameIn);
  return names.length > 1 && names.every((name) => NAME.test(name)) ? names : [text];
}

/** Without its number in the cell, and without what it is to the head: anything else that is said of somebody is not passed over. */
function nameIn(part: string): string {
  const bare = part.replace(/\s/g, "").replace(COUNTED, "");
  const [, name = "", said = ""] = REMARK.exec(bare) ?? [];
  return name !== "" && relationOf(said) !== null ? name : bare;
}

/** What stands side by side: between separators, else between spaces. */
function partsOf(text: string): string[] {
  const parts = text.split(BETWEEN);
  // Spaces part names of two characters and more; in 李 明 one stands within a name, and in 430903 1970… within a number.
  const between = parts.length > 1 ? parts.map((part) => part.trim()) : text.split(/\s+/);
  return between.filter((part) => part !== "");
}

/** Fewer digits are a piece of a number. */
const LEAST_DIGITS = 14;

/** The numbers that a cell holds side by side, right or wrong; one where it is one, or nobody can tell. */
function numbersIn(text: string): readonly string[] {
  if (text.length < 2 * LEAST_DIGITS || text.length > LONGEST) return [];
  const parts = partsOf(text).map(numberIn);
  if (parts.length > 1) return parts.every((part) => digitsIn(part) >= LEAST_DIGITS) ? parts : [];
  // One written straight after the other.
  const whole = compact(text);
  return whole.length === 36 ? (whole.match(/\d{17}[\dX]/gi) ?? []) : [];
}

/** Without its number in the cell, and without whose it is. */
function numberIn(part: string): string {
  const bare = compact(part.replace(COUNTED, ""));
  const [, number = ""] = /^[^\dX]{0,8}(\d{17}[\dX]|\d{15})[^\dX]{0,8}$/i.exec(bare) ?? [];
  return number === "" ? bare : number;
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, "").length;
}

/** Whether the name cell says that it stands for more people than it names. */
function speaksOfOthers(text: string): boolean {
  return text.length > 3 && text.length < LONGEST && AND_OTHERS.test(text);
}

/** People of a row whose cells hold several: each with a number, or null where not each has one. */
export function peopleIn(
  name: unknown,
  id: unknown,
): { readonly names: readonly string[]; readonly ids: readonly string[] } | "unread" | null {
  const text = typeof name === "string" ? name : "";
  const names = namesIn(cellText(text));
  const written = typeof id === "string" ? id : "";
  const ids = numbersIn(written);
  if (names.length <= 1 && ids.length <= 1) return speaksOfOthers(text) ? "unread" : null;
  if (names.length === ids.length) return { names, ids };
  // 无, 未上户 in place of a number is somebody's, too: that it is none is said of him alone.
  const said = written.length > LONGEST ? [] : partsOf(written).map(numberIn);
  const isEachs = said.length === names.length && said.some((part) => digitsIn(part) >= LEAST_DIGITS);
  return isEachs ? { names, ids: said } : "unread";
}
