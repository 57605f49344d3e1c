/**
 * The parts of an .xlsx package that are read, found by the relationships between them and not by their names: programs name
 * them as they like (ECMA-376-2, 9.3; ISO/IEC 29500-1, 12.3).
 */
import { corruptWorkbook } from "./errors";
import { attribute } from "../shared/xml";
import { TagScanner, type TagHandler } from "./tag-scanner";
import { unpackInPieces, type ZipMember } from "./zip";

interface Relation {
  readonly id: string;
  /** The last word of its type, which is the same in the strict and in the transitional form of the standard. */
  readonly type: string;
  /** Name of the part it leads to, from the root of the package. */
  readonly target: string;
}

export interface SheetPart {
  readonly name: string;
  /** Null for a sheet without cells: a chart's, or one of macros or dialogs. */
  readonly part: string | null;
  readonly isHidden: boolean;
  /** By which the order of computing names it. */
  readonly id: string;
}

export interface BookParts {
  readonly sheets: readonly SheetPart[];
  readonly is1904: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
}

export class Package {
  private readonly members: ReadonlyMap<string, ZipMember>;
  /** What was asked before: every question goes through a part. */
  private readonly known = new Map<string, Relation[]>();
  private book: BookParts | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    members: readonly ZipMember[],
  ) {
    this.members = new Map(members.map((member) => [member.name, member]));
  }

  /** Name of the part that names all others. */
  get main(): string {
    return this.relations("").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  }

  /** The sheets in the order of their tabs, and whether days are counted from 1904. @throws UnreadableFileError `corrupt` */
  workbook(): BookParts {
    this.book ??= this.readBook();
    return this.book;
  }

  private readBook(): BookParts {
    const { main } = this;
    const relations = this.relations(main);
    const target = (wanted: string): string | null =>
      relations.find(({ type, target: part }) => type === wanted && this.members.has(part))?.target ?? null;
    const sheets: SheetPart[] = [];
    let is1904 = false;
    this.scan(main, {
      wantsText: false,
      open(name, attributes) {
        if (name === "workbookPr") is1904 = isTrue(attribute(attributes, "date1904"));
        if (name !== "sheet") return;
        const id = relationId(attributes);
        const relation = relations.find((one) => one.id === id);
        // Some sheets of macros lead nowhere. One that leads to a part that is not there has lost its rows.
        if (relation === undefined && id !== undefined && id !== "") throw corruptWorkbook();
        sheets.push({
          name: attribute(attributes, "name") ?? "",
          part: relation?.type === "worksheet" ? relation.target : null,
          isHidden: /hidden/i.test(attribute(attributes, "state") ?? ""),
          id: attribute(attributes, "sheetId") ?? "",
        });
      },
      close: () => undefined,
      text: () => undefined,
    });
    return { sheets, is1904, strings: target("sharedStrings"), styles: target("styles") };
  }

  has(part: string): boolean {
    return this.members.has(part);
  }

  /** Goes through a part. @throws UnreadableFileError `corrupt` if it is missing, damaged or cut short */
  scan(part: string, handler: TagHandler): void {
    const member = this.members.get(part);
    if (member === undefined) throw corruptWorkbook();
    const scanner = new TagScanner(handler);
    let decoder: TextDecoder | null = null;
    unpackInPieces(this.bytes, member, (piece) => {
      decoder ??= decoderFor(piece);
      scanner.push(decoder.decode(piece, { stream: true }));
    });
    scanner.end();
  }

  relations(part: string): Relation[] {
    const known = this.known.get(part) ?? this.readRelations(part);
    this.known.set(part, known);
    return known;
  }

  private readRelations(part: string): Relation[] {
    const folder = folderOf(part);
    const relations: Relation[] = [];
    const name = relationsPart(part);
    if (!this.members.has(name)) return relations;
    this.scan(name, {
      wantsText: false,
      open(tag, attributes) {
        if (tag !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
        const type = attribute(attributes, "Type") ?? "";
        relations.push({
          id: attribute(attributes, "Id") ?? "",
          type: type.slice(type.lastIndexOf("/") + 1),
          target: resolve(folder, attribute(attributes, "Target") ?? ""),
        });
      },
      close: () => undefined,
      text: () => undefined,
    });
    return relations;
  }
}

/** All but UTF-8 is rare, and allowed. */
export function decoderFor([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be");
  return new TextDecoder("utf-8");
}

/** The attribute `id` of the namespace for relationships, whatever its prefix is. */
export function relationId(attributes: string): string | undefined {
  const prefixed = /\s([\w.-]+:id)\s*=/.exec(attributes)?.[1];
  return prefixed === undefined ? undefined : attribute(attributes, prefixed);
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** Name of the part that says where a part leads. */
export function relationsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function resolve(folder: string, target: string): string {
  const path = target.replace(/\\/g, "/").toLowerCase();
  const whole = path.startsWith("/") ? path : `${folder}${path}`;
  const steps: string[] = [];
  for (const step of whole.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
