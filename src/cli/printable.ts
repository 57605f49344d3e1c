/** What comes from a file is printed without anything that a terminal would obey or reorder. */
import type { Show } from "../checks";

/** C0, DEL to C1, and the signs that turn the direction of text (Unicode Standard Annex #9). */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/g;

/** One line: a line break is shown as ↵. */
export function printable(text: string): string {
  return text.replace(LINE_BREAK, "↵").replace(UNPRINTABLE, "");
}

/** The same of several lines, such as what a maintainer is to be told. */
export function printableLines(text: string): string {
  return text.split(LINE_BREAK).map(printable).join("\n");
}

/** What is shown, as a terminal may print it. */
export function forTerminal(show: Show): Show {
  return {
    text: (text) => printable(show.text(text)),
    id: (id) => printable(show.id(id)),
    finding(finding) {
      const { message, value, fix, ...others } = show.finding(finding);
      const shown = { ...others, message: printable(message), value: printable(value) };
      if (fix === undefined) return shown;
      return { ...shown, fix: typeof fix === "string" ? printable(fix) : fix };
    },
  };
}

/** JSON in which no such character stands as itself. */
export function printableJson(data: unknown): string {
  return JSON.stringify(data, null, 2).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
