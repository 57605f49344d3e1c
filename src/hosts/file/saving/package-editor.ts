/** A package of which some parts are changed: all others are copied as they are packed, byte for byte. */
import { type TagHandler, TagScanner } from "../tag-scanner";
import { corruptWorkbook } from "../errors";
import { decoderFor, Package } from "../package";
import { readSettings } from "../settings";
import { piecesOf, readZipDirectory, unpacked, type ZipMember } from "../zip";
import { copied, packed, type PackedMember, Packing, zipOf } from "../zip-writer";
import { PartEditor, type PartEdits } from "./part-editor";

/** Called again and again while a file is written; it may pause, so that whoever works with the page can go on. */
export type Breathe = () => Promise<void>;

export class PackageEditor {
  readonly package: Package;
  private readonly members: readonly ZipMember[];
  private readonly byName: ReadonlyMap<string, ZipMember>;
  private readonly changed = new Map<string, PackedMember | Uint8Array | null>();
  private readonly added = new Map<string, Uint8Array>();
  /** Names of added parts as they are written. */
  private readonly written = new Map<string, string>();

  /** @throws UnreadableFileError */
  constructor(
    private readonly bytes: Uint8Array,
    readonly breathe: Breathe,
  ) {
    this.members = readZipDirectory(bytes);
    this.byName = new Map(this.members.map((member) => [member.name, member]));
    this.package = new Package(bytes, this.members);
  }

  /** @param name in lower case, as everywhere here */
  has(name: string): boolean {
    return (this.byName.has(name) && this.changed.get(name) !== null) || this.added.has(name);
  }

  names(): string[] {
    return [...this.byName.keys(), ...this.added.keys()].filter((name) => this.has(name));
  }

  /** A small part as text, with what was changed in it so far. */
  text(name: string): string {
    const added = this.added.get(name);
    if (added !== undefined) return new TextDecoder().decode(added);
    const member = this.byName.get(name);
    if (member === undefined || this.changed.get(name) === null) throw corruptWorkbook();
    return [...textsOf(this.piecesNow(member))].join("");
  }

  /** Which form of the standard the package keeps to. */
  get namespaces(): { readonly main: string; readonly relations: string } {
    return /purl\.oclc\.org\/ooxml/.test(this.text(this.package.main).slice(0, 4096)) ? STRICT : TRANSITIONAL;
  }

  /** The product's settings as the file holds them, by key. */
  settings(): ReadonlyMap<string, string> {
    return readSettings(this.bytes, this.members);
  }

  /** Writes a part, whether it was there or not. Names of new ones are written as they are given. */
  put(name: string, text: string): void {
    const content = new TextEncoder().encode(asUtf8(text));
    const known = name.toLowerCase();
    if (!this.byName.has(known) && !this.written.has(known)) this.written.set(known, name);
    (this.byName.has(known) ? this.changed : this.added).set(known, content);
  }

  remove(name: string): void {
    if (this.byName.has(name)) this.changed.set(name, null);
    this.added.delete(name);
  }

  scan(name: string, handler: TagHandler): void {
    this.package.scan(name, handler);
  }

  /** Goes through a part of any size, a little at a time. */
  async scanInTurns(name: string, handler: TagHandler): Promise<void> {
    const member = this.byName.get(name);
    if (member === undefined) throw corruptWorkbook();
    const scanner = new TagScanner(handler);
    for (const text of textsOf(piecesOf(this.bytes, member))) {
      scanner.push(text);
      await this.breathe();
    }
    scanner.end();
  }

  /** Changes a part of any size as it goes by. @param inOnePiece where the changes need to look ahead */
  async edit(name: string, edits: (editor: PartEditor) => PartEdits, inOnePiece = false): Promise<void> {
    const member = this.byName.get(name);
    if (member === undefined) throw corruptWorkbook();
    const editor = new PartEditor(edits);
    const packing = new Packing();
    const encoder = new TextEncoder();
    const write = async (text: string) => {
      if (text !== "") await packing.write(encoder.encode(text));
    };
    let whole = "";
    let isFirst = true;
    const now = this.changed.get(name);
    for (const text of textsOf(this.piecesNow(member))) {
      if (inOnePiece) whole += text;
      else {
        const output = editor.push(text);
        await write(isFirst ? asUtf8(output) : output);
        isFirst &&= output === "";
      }
      await this.breathe();
    }
    if (inOnePiece) await write(asUtf8(editor.push(whole)));
    await write(editor.end());
    const packed = await packing.end(member);
    // What comes out as it went in is copied as it was packed.
    if (now === undefined && packed.crc === member.crc && packed.size === member.size) return;
    this.changed.set(name, packed);
  }

  /** With what was changed in it so far. */
  private piecesNow(member: ZipMember): Iterable<Uint8Array> {
    const now = this.changed.get(member.name);
    if (now instanceof Uint8Array) return [now];
    return now ? unpacked(now.packed, now.method) : piecesOf(this.bytes, member);
  }

  async finish(): Promise<Uint8Array> {
    const members: PackedMember[] = [];
    for (const member of this.members) {
      const now = this.changed.get(member.name);
      if (now === null) continue;
      if (now === undefined) members.push(copied(this.bytes, member));
      else members.push(now instanceof Uint8Array ? { ...(await packed("", now)), ...likeOf(member) } : now);
      await this.breathe();
    }
    for (const [name, content] of this.added)
      members.push(await packed(this.written.get(name) ?? name, content));
    return zipOf(members);
  }
}

/** Characters that are gone through in one go: a few milliseconds' work. */
const A_TURN = 1 << 17;

function* textsOf(pieces: Iterable<Uint8Array>): Generator<string, void, undefined> {
  let decoder: TextDecoder | null = null;
  for (const piece of pieces) {
    decoder ??= decoderFor(piece);
    const text = decoder.decode(piece, { stream: true });
    for (let from = 0; from < text.length;) {
      let to = Math.min(text.length, from + A_TURN);
      // A character beyond U+FFFF is two halves, which stay together.
      if (to < text.length && isFirstHalf(text.charCodeAt(to - 1))) to++;
      yield text.slice(from, to);
      from = to;
    }
  }
}

const isFirstHalf = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

const TRANSITIONAL = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

const NAME_IS_UTF8 = 0x800;

function likeOf({ rawName, flags, modified }: ZipMember): Pick<ZipMember, "rawName" | "flags" | "modified"> {
  return { rawName, flags: flags & NAME_IS_UTF8, modified };
}

/** What is written is UTF-8, whatever it was. */
function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["'])utf-?16(?:le|be)?/i, "$1UTF-8");
}
