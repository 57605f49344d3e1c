/** What a package says about its parts: which there are, of what type, and what leads to them (ECMA-376-2, 9.3 and 10.1.2). */
import { attribute, escapeXml } from "../../shared/xml";
import { relationsPart } from "../package";
import type { PackageEditor } from "./package-editor";
import { asBegin, edited, type PartEditor, type PartEdits, prefixOf } from "./part-editor";

export const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const CONTENT_TYPES = "[content_types].xml";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Leaves out the elements of a name that are not wanted, and puts others before the end of the root. */
class ListEdits implements PartEdits {
  private depth = 0;
  private isLeftOut = false;

  constructor(
    private readonly editor: PartEditor,
    private readonly isWanted: (name: string, attributes: string) => boolean,
    private readonly more: (prefix: string) => string,
  ) {}

  open(name: string, attributes: string): void {
    this.depth++;
    if (this.depth === 1 && this.editor.isEmptyElement) this.fill(name);
    if (this.depth !== 2 || this.isWanted(name, attributes)) return;
    this.isLeftOut = true;
    this.editor.leaveOut();
  }

  close(): void {
    if (this.depth === 2 && this.isLeftOut) {
      this.isLeftOut = false;
      this.editor.resume(() => "");
    }
    if (this.depth === 1 && !this.editor.isEmptyElement)
      this.editor.before(this.more(prefixOf(this.editor.tag)));
    this.depth--;
  }

  private fill(name: string): void {
    const { tag } = this.editor;
    const prefix = prefixOf(tag);
    const more = this.more(prefix);
    if (more !== "") this.editor.replaceTag(`${asBegin(tag)}${more}</${prefix}${name}>`);
  }
}

export interface NewPart {
  /** As it is written in the package. */
  readonly name: string;
  readonly xml: string;
  /** Undefined where the ending says enough. */
  readonly contentType?: string;
}

/** Adds a part that its owner leads to. @returns the id under which it does */
export function addPart(
  editor: PackageEditor,
  owner: string,
  { name, xml, contentType }: NewPart,
  relationType: string,
): string {
  editor.put(name, DECLARATION + xml);
  if (contentType !== undefined)
    change(editor, CONTENT_TYPES, isAny, (prefix) => overrideXml(prefix, name, contentType));
  return addRelation(editor, owner, relationType, `/${name}`);
}

function overrideXml(prefix: string, name: string, type: string): string {
  return `<${prefix}Override PartName="${escapeXml(`/${name}`)}" ContentType="${escapeXml(type)}"/>`;
}

function addRelation(editor: PackageEditor, owner: string, type: string, target: string): string {
  const written = relationsPart(owner);
  const part = written.toLowerCase();
  if (!editor.has(part)) editor.put(written, `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"/>`);
  const taken = new Set(editor.text(part).match(/\bId\s*=\s*["'][^"']*/g));
  let number = taken.size + 1;
  while ([...taken].some((id) => id.endsWith(`rId${number}`))) number++;
  const id = `rId${number}`;
  change(
    editor,
    part,
    isAny,
    (prefix) => `<${prefix}Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"/>`,
  );
  return id;
}

/** Takes a part out of the package, what it says of others, and what says that it is there. @param owner the part that leads to it */
export function removePart(editor: PackageEditor, owner: string, part: string): void {
  editor.remove(part);
  editor.remove(relationsPart(part));
  change(editor, CONTENT_TYPES, (name, attributes) => {
    return name !== "Override" || (attribute(attributes, "PartName") ?? "").toLowerCase() !== `/${part}`;
  });
  const ids = editor.package.relations(owner).flatMap(({ id, target }) => (target === part ? [id] : []));
  change(editor, relationsPart(owner), (_, attributes) => !ids.includes(attribute(attributes, "Id") ?? ""));
}

const isAny = (): boolean => true;

function change(
  editor: PackageEditor,
  part: string,
  isWanted: (name: string, attributes: string) => boolean,
  more: (prefix: string) => string = () => "",
): void {
  editor.put(
    part,
    edited(editor.text(part), (edits) => new ListEdits(edits, isWanted, more)),
  );
}

/** A name that no part has yet: `xl/worksheets/sheet` with a number and `.xml`. */
export function freePartName(editor: PackageEditor, stem: string): string {
  for (let number = 1; ; number++) {
    const name = `${stem}${number}.xml`;
    if (!editor.has(name.toLowerCase())) return name;
  }
}
