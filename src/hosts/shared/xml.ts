/** Just enough XML for one's own parts: a program that saves the workbook may write quotes or prefixes anew. */

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function escapeXml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? character,
  );
}

export function unescapeXml(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED[name] ?? whole;
    const isHex = name[1]?.toLowerCase() === "x";
    return String.fromCodePoint(isHex ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}

/** Text without what XML cannot hold: control characters, unpaired surrogates, and line breaks that it changes. */
export function toXmlText(value: string): string {
  const json = JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return escapeXml(json);
}

/** @throws SyntaxError if it is not the text of {@link toXmlText}. */
export function fromXmlText(text: string): string {
  return JSON.parse(unescapeXml(text)) as string;
}
