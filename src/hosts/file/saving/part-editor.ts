/**
 * Goes through a part of a package and writes it anew as it goes: whatever nobody asked to change comes out character for
 * character as it went in.
 */
import { TagScanner } from "../tag-scanner";

/** Told of the tags of a part by its editor, which it asks for changes. */
export interface PartEdits {
  open(name: string, attributes: string): void;
  close(name: string): void;
}

export class PartEditor {
  readonly wantsText = false;
  private readonly scanner = new TagScanner(this);
  private edits: PartEdits | null = null;
  private output: string[] = [];
  /** Up to where the source has been written, or left out. */
  private done = 0;
  private isLeavingOut = false;
  private leftOut = "";

  /** @param edits is given the editor, since each needs the other */
  constructor(edits: (editor: PartEditor) => PartEdits) {
    this.edits = edits(this);
  }

  /** What the part comes to as far as it is known. @throws UnreadableFileError `corrupt` */
  push(piece: string): string {
    this.scanner.push(piece);
    return this.taken();
  }

  /** @throws UnreadableFileError `corrupt` */
  end(): string {
    this.scanner.end();
    return this.taken();
  }

  /** The tag at hand as it is written. */
  get tag(): string {
    return this.scanner.source.slice(this.scanner.tagStart, this.scanner.tagEnd);
  }

  /** What stands behind the tag at hand, if all of it has come yet. */
  following(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.scanner.tagEnd;
    return sticky.exec(this.scanner.source);
  }

  /** Whether the tag at hand is a whole element. */
  get isEmptyElement(): boolean {
    return this.scanner.source.charCodeAt(this.scanner.tagEnd - 2) === SLASH;
  }

  /** Puts text before the tag at hand. */
  before(text: string): void {
    if (text === "") return;
    this.keepTo(this.scanner.tagStart);
    this.output.push(text);
  }

  /** Puts text in the place of the tag at hand. */
  replaceTag(text: string): void {
    this.keepTo(this.scanner.tagStart);
    this.output.push(text);
    this.done = this.scanner.tagEnd;
  }

  /** From the tag at hand on, nothing is written. */
  leaveOut(): void {
    this.keepTo(this.scanner.tagStart);
    this.isLeavingOut = true;
    this.leftOut = "";
  }

  /** Ends with the tag at hand what {@link leaveOut} began. What was left out is known now, and may be needed for what is written. */
  resume(instead: (leftOut: string) => string): void {
    const { source, tagEnd } = this.scanner;
    const whole = this.leftOut + source.slice(this.done, tagEnd);
    this.isLeavingOut = false;
    this.done = tagEnd;
    this.output.push(instead(whole));
  }

  open(name: string, attributes: string): void {
    this.edits?.open(name, attributes);
  }

  close(name: string): void {
    this.edits?.close(name);
  }

  text(): void {}

  scanned(source: string, end: number): void {
    if (this.isLeavingOut) this.leftOut += source.slice(this.done, end);
    else if (end > this.done) this.output.push(source.slice(this.done, end));
    this.done = 0;
  }

  private keepTo(place: number): void {
    if (place <= this.done) return;
    this.output.push(this.scanner.source.slice(this.done, place));
    this.done = place;
  }

  private taken(): string {
    const text = this.output.length === 1 ? (this.output[0] as string) : this.output.join("");
    this.output = [];
    return text;
  }
}

const SLASH = 47;

/** A small part, changed as a whole. */
export function edited(xml: string, edits: (editor: PartEditor) => PartEdits): string {
  const editor = new PartEditor(edits);
  return editor.push(xml) + editor.end();
}

/** The prefix of a tag's name with its colon, "" for none: elements that are added go by the same one. */
export function prefixOf(tag: string): string {
  return /^<\/?([\w.-]{1,40}:)/.exec(tag)?.[1] ?? "";
}

/** The tag of an empty element as one that begins an element. */
export function asBegin(tag: string): string {
  return tag.endsWith("/>") ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

/** The tag of an element as one of an element that holds nothing. */
export function asEmpty(tag: string): string {
  return tag.endsWith("/>") ? tag : `${tag.slice(0, -1)}/>`;
}

/** Where the text of an element without others in it begins and ends; null where it has none. */
export function textPlace(element: string): { readonly from: number; readonly to: number } | null {
  const from = element.indexOf(">") + 1;
  const to = element.indexOf("<", from);
  return from > 0 && to > from ? { from, to } : null;
}
