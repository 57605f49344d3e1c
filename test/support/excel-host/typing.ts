/** What Excel makes of a value that is put into a cell, in as far as it matters here. */
export interface Content {
  readonly value: string | number | boolean;
  /** Where there is one. */
  readonly formula?: string;
  /** That a cell of format General takes on along with it. */
  readonly format?: string;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?%?$/i;
const DATE = /^(\d{1,4}[/-]\d{1,2}([/-]\d{1,4})?|(\d{2,4}年)?\d{1,2}月(\d{1,2}日)?)$/;

export function contentOf(input: unknown, format: string): Content {
  if (typeof input === "number" || typeof input === "boolean")
    return { value: format === "@" ? String(input).toUpperCase() : input };
  const text = typeof input === "string" ? input : "";
  // The first apostrophe says "text", and is not part of it.
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === "@" || text === "") return { value: text };
  return interpreted(text);
}

function interpreted(text: string): Content {
  if (/^[^%]*\d%$/.test(text) && NUMBER.test(text)) return { value: parseFloat(text) / 100, format: "0%" };
  if (NUMBER.test(text)) return { value: fifteenDigits(parseFloat(text)) };
  if (/^[=+\-@]/.test(text)) return { value: resultOf(text), formula: text };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (DATE.test(text)) return { value: 45_000, format: "yyyy/m/d" };
  return { value: text };
}

function fifteenDigits(number: number): number {
  return Number(number.toPrecision(15));
}

/** The only function this host computes; anything else comes to an error. */
function resultOf(formula: string): string {
  const [, , text] = /^=HYPERLINK\("((?:[^"]|"")*)","((?:[^"]|"")*)"\)$/.exec(formula) ?? [];
  return text === undefined ? "#NAME?" : text.replace(/""/g, '"');
}
