/**
 * Goes through XML piece by piece, as it comes out of a package, and tells of tags and texts: well-formed or refused, so that a part
 * that ends too early is never taken for a whole one (XML 1.0, 2.1 and 4.1). It costs the same for every character.
 */
import { corruptWorkbook, tooLargeContent, tooNested } from "./errors";
import { unescapeXml } from "../shared/xml";
import { maxNesting } from "./limits";

/** Told of elements by their names without prefix. `attributes` is raw text, which `attribute` of shared/xml looks into. */
export interface TagHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Only while this is true are texts wanted, and decoded. */
  readonly wantsText: boolean;
  text(text: string): void;
  /** All of `source` before `end` has been told of; what follows comes again, at the beginning of the next source. */
  scanned?(source: string, end: number): void;
}

/** No honest tag or text is longer: a cell holds 32,767 characters, each at most ten characters of XML. */
const longestPiece = 1 << 20;

const BANG = 33;
const QUESTION = 63;
const SLASH = 47;

export class TagScanner {
  /** The tag that is being told of: `source.slice(tagStart, tagEnd)`. An empty element is told of twice. */
  source = "";
  tagStart = 0;
  tagEnd = 0;
  private rest = "";
  private readonly names: string[] = [];
  private hasRoot = false;

  constructor(private readonly handler: TagHandler) {}

  /** @throws UnreadableFileError `corrupt` for what is no XML, `too-large` for what nests too deeply */
  push(piece: string): void {
    const text = this.rest === "" ? piece : this.rest + piece;
    const end = this.scan(text);
    this.handler.scanned?.(text, end);
    if (text.length - end > longestPiece) throw tooLargeContent();
    this.rest = text.slice(end);
  }

  /** @throws UnreadableFileError `corrupt` if anything is still open */
  end(): void {
    if (this.names.length > 0 || !this.hasRoot || this.rest.trim() !== "") throw corruptWorkbook();
    this.handler.scanned?.(this.rest, this.rest.length);
  }

  /** Where the last tag that is there as a whole ends. */
  private scan(text: string): number {
    this.source = text;
    let at = 0;
    for (;;) {
      const start = text.indexOf("<", at);
      if (start < 0) return at;
      const end = this.endOfTag(text, start);
      if (end < 0) return at;
      if (start > at && this.handler.wantsText)
        this.handler.text(unescapeXml(lineBreaks(text.slice(at, start))));
      this.tag(text, start, end);
      at = end;
    }
  }

  /** Behind the tag that begins at `start`; -1 if it goes on in the next piece. */
  private endOfTag(text: string, start: number): number {
    const next = text.charCodeAt(start + 1);
    if (next === BANG) {
      if (text.startsWith("<!--", start)) return after(text, "-->", start + 4);
      if (text.startsWith("<![CDATA[", start)) return after(text, "]]>", start + 9);
      if (text.length - start < 9) return -1;
      throw corruptWorkbook(); // a document type: no program writes one into a workbook
    }
    if (next === QUESTION) return after(text, "?>", start + 2);
    const end = text.indexOf(">", start);
    if (end < 0) return -1;
    // Nearly every tag ends at its first bracket; one may stand inside the quotes of an attribute.
    return isInQuotes(text, start, end) ? this.endOfQuotedTag(text, start) : end + 1;
  }

  private endOfQuotedTag(text: string, start: number): number {
    let quote = 0;
    for (let i = start; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (quote !== 0) quote = code === quote ? 0 : quote;
      else if (code === 34 || code === 39) quote = code;
      else if (code === 62) return i + 1;
    }
    return -1;
  }

  private tag(text: string, start: number, end: number): void {
    const next = text.charCodeAt(start + 1);
    if (next === QUESTION) return;
    this.tagStart = start;
    this.tagEnd = end;
    if (next === BANG) {
      if (text.charCodeAt(start + 2) === 91 && this.handler.wantsText)
        this.handler.text(lineBreaks(text.slice(start + 9, end - 3)));
      return;
    }
    if (next === SLASH) {
      this.close(text.slice(start + 2, end - 1).trimEnd());
      return;
    }
    const isEmpty = text.charCodeAt(end - 2) === SLASH;
    const last = isEmpty ? end - 2 : end - 1;
    let i = start + 1;
    while (i < last && text.charCodeAt(i) > 32) i++;
    if (i === start + 1) throw corruptWorkbook();
    this.open(text.slice(start + 1, i), i < last ? text.slice(i, last) : "");
    if (isEmpty) this.close(this.names[this.names.length - 1] as string);
  }

  private open(name: string, attributes: string): void {
    if (this.names.length === 0 && this.hasRoot) throw corruptWorkbook();
    this.hasRoot = true;
    if (this.names.push(name) > maxNesting) throw tooNested();
    this.handler.open(localName(name), attributes);
  }

  private close(name: string): void {
    if (this.names.pop() !== name) throw corruptWorkbook();
    this.handler.close(localName(name));
  }
}

/** Scans a part that is there as a whole. */
export function scanTags(xml: string, handler: TagHandler): void {
  const scanner = new TagScanner(handler);
  scanner.push(xml);
  scanner.end();
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function isInQuotes(text: string, start: number, end: number): boolean {
  let quote = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 34 || code === 39) quote = code;
  }
  return quote !== 0;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** However the file breaks its lines, a text breaks its own with \n, but for what is written as `&#13;` (XML 1.0, 2.11). */
function lineBreaks(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Characters that XML cannot hold are written `_x000D_` in texts of a workbook (ISO/IEC 29500-1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
