/** Several people in one cell: 王建国、李秀英 beside two numbers. */
import { compact } from "../../identity";
import { cellText } from "../cell";

/** Longer than this, and a cell holds no handful of people. */
const LONGEST = 400;
const BETWEEN_NAMES = /[、，,;；/／|\n\r]+/;
const NAME = /^[\p{Script=Han}·•]{2,6}$/u;
/** 王建国等3人, 王建国一家 */
const AND_OTHERS = /等.{0,3}[人口]|一家|全家|[二两三四五六七八九]口/;

/** The names that a cell holds, if it holds nothing else; one where it is one. */
function namesIn(text: string): readonly string[] {
  if (text.length < 5 || text.length > LONGEST) return [text];
  const parts = text.split(BETWEEN_NAMES);
  // Spaces part names of two characters and more; in 李 明 one stands within a name.
  const between = parts.length > 1 ? parts.map((part) => part.replace(/\s/g, "")) : text.split(/\s/);
  const names = between.filter((part) => part !== "");
  return names.length > 1 && names.every((name) => NAME.test(name)) ? names : [text];
}

/** The numbers that a cell holds side by side; one where it is one, or nobody can tell. */
function numbersIn(value: unknown): readonly string[] {
  if (typeof value !== "string" || value.length < 30 || value.length > LONGEST) return [];
  const found = compact(value).match(/\d{17}[\dX]|\d{15}(?!\d)/gi) ?? [];
  return found.length > 1 ? found : [];
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
  const ids = numbersIn(id);
  if (names.length <= 1 && ids.length <= 1) return speaksOfOthers(text) ? "unread" : null;
  return names.length === ids.length ? { names, ids } : "unread";
}
