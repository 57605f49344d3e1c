/** Adds texts to those that the cells of a package share (ISO/IEC 29500-1, 18.4.9 sst). */
import { attribute, withAttribute } from "../../shared/xml";
import type { TagHandler } from "../tag-scanner";
import { textElement } from "./cell-xml";
import { asBegin, type PartEditor, type PartEdits, prefixOf } from "./part-editor";

/** Counts the texts that are there. */
export class TextCount implements TagHandler {
  readonly wantsText = false;
  count = 0;
  private depth = 0;

  open(name: string): void {
    if (++this.depth === 2 && name === "si") this.count++;
  }

  close(): void {
    this.depth--;
  }

  text(): void {}
}

export class AddedTexts implements PartEdits {
  /** @param cells how many more cells point at texts */
  constructor(
    private readonly editor: PartEditor,
    private readonly texts: readonly string[],
    private readonly cells: number,
  ) {}

  open(name: string): void {
    if (name !== "sst") return;
    const { tag, isEmptyElement } = this.editor;
    const counted = withCounts(tag, this.texts.length, this.cells);
    const prefix = prefixOf(tag);
    this.editor.replaceTag(
      isEmptyElement ? `${asBegin(counted)}${this.elements(prefix)}</${prefix}sst>` : counted,
    );
  }

  close(name: string): void {
    if (name === "sst" && !this.editor.isEmptyElement)
      this.editor.before(this.elements(prefixOf(this.editor.tag)));
  }

  private elements(prefix: string): string {
    return this.texts.map((text) => `<${prefix}si>${textElement(text, prefix)}</${prefix}si>`).join("");
  }
}

/** How many there are, and how many cells point at them, are hints that stand before them; they are brought up to date. */
function withCounts(tag: string, texts: number, cells: number): string {
  return withMore(withMore(tag, "uniqueCount", texts), "count", cells);
}

function withMore(tag: string, name: string, by: number): string {
  const count = attribute(tag, name);
  return count === undefined ? tag : withAttribute(tag, name, String(Math.max(0, Number(count) + by)));
}
