/** What may be read by anybody: text in which no number of a person is left, wherever it was written by mistake. */
import { compact } from "../identity";

/** Village groups, categories (14类士兵) and years have fewer digits; the shortest telephone number has as many. */
const FEWEST_OF_A_NUMBER = 7;

/** Digits of every script, and what looks like one: ①, ４, ². */
const DIGIT = /\p{N}/gu;

const TAIL = 4;

/** Text with all digits hidden where there are enough of them for a number of somebody. */
export function publicText(text: string): string {
  return (text.match(DIGIT) ?? []).length < FEWEST_OF_A_NUMBER ? text : withoutDigits(text);
}

/** No name has a digit. */
export function withoutDigits(text: string): string {
  return text.replace(DIGIT, "*");
}

/** The last four characters of a number of the right form; hidden where it has another, since nobody knows what stands there. */
export function tailOf(id: string | number | null): string {
  if (id === null) return "";
  const text = typeof id === "string" ? compact(id) : "";
  return /^\d{15}$|^\d{17}[\dX]$/.test(text) ? text.slice(-TAIL) : "*".repeat(TAIL);
}
