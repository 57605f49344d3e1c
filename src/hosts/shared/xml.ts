/** Just enough XML for one's own parts: a program that saves the workbook may write quotes or prefixes anew. */

const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

export function escapeXml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? character,
  );
}

/** A reference by number may lead beyond U+FFFF: `&#183382;` is one character. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[\da-f]{1,8}|#\d{1,8}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED.get(name) ?? whole;
    const isHex = name[1]?.toLowerCase() === "x";
    const code = isHex ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute, `name` with its prefix, in the raw text of a tag; undefined if it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let from = 0; ;) {
    const at = attributes.indexOf(name, from);
    if (at < 0) return undefined;
    from = at + name.length;
    // In the quotes of another attribute it has no blank before it and no = behind it, or a quote is missing.
    if (at > 0 && attributes.charCodeAt(at - 1) > 32) continue;
    let i = from;
    while (attributes.charCodeAt(i) <= 32) i++;
    if (attributes.charCodeAt(i) !== 61) continue;
    do i++;
    while (attributes.charCodeAt(i) <= 32);
    const quote = attributes[i];
    if (quote !== '"' && quote !== "'") continue;
    const end = attributes.indexOf(quote, i + 1);
    return end < 0 ? undefined : unescapeXml(attributes.slice(i + 1, end));
  }
}

/** A tag with this attribute, in the place of the one of that name if there is one. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${escapeXml(value)}"`;
  for (let from = 0; ;) {
    const at = tag.indexOf(name, from);
    if (at < 0) {
      const end = tag.endsWith("/>") ? "/>" : ">";
      return `${tag.slice(0, -end.length).trimEnd()} ${written}${end}`;
    }
    from = at + name.length;
    const [, quote = ""] = /^\s{0,99}=\s{0,99}(["'])/.exec(tag.slice(from)) ?? [];
    if (quote === "" || tag.charCodeAt(at - 1) > 32) continue;
    const end = tag.indexOf(quote, tag.indexOf(quote, from) + 1);
    return end < 0 ? tag : tag.slice(0, at) + written + tag.slice(end + 1);
  }
}

/** A tag without this attribute. */
export function withoutAttribute(tag: string, name: string): string {
  if (attribute(tag, name) === undefined) return tag;
  const marked = withAttribute(tag, name, "");
  return marked.replace(` ${name}=""`, "");
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
