/** On how many lines a text stands in a column of so many characters. */

/** Wide from here on: signs that Chinese fonts draw as wide as a Chinese character, quotes and dots among them. */
const WIDE = "\u2000";

export function linesOf(text: string, width = Infinity): number {
  const widthOf = (line: string) => [...line].reduce((all, one) => all + (one >= WIDE ? 2 : 1), 0);
  return text.split("\n").reduce((all, line) => all + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}
