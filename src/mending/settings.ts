/** Settings of the workbook that hold JSON. */

/** Null for what is none, or damaged. */
export function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
