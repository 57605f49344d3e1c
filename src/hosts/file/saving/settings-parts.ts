/** The product's settings in a package, which Excel and WPS keep as custom XML parts: what was there gives way to what is to be. */
import { settingKey, settingNamespace, settingParts } from "../../shared/setting-parts";
import { escapeXml } from "../../shared/xml";
import type { PackageEditor } from "./package-editor";
import { addPart, freePartName, removePart } from "./relations";

const ITEM = "customXml/item";
const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** @param relations namespace of the relationships between the package's parts */
export function changeSettings(
  editor: PackageEditor,
  settings: ReadonlyMap<string, string>,
  relations: string,
): void {
  if (isSame(editor.settings(), settings)) return;
  const { main } = editor.package;
  for (const { type, target } of editor.package.relations(main)) {
    if (type !== "customXml" || !editor.has(target) || settingKey(editor.text(target)) === null) continue;
    for (const { target: properties } of editor.package.relations(target))
      if (editor.has(properties)) removePart(editor, target, properties);
    removePart(editor, main, target);
  }
  for (const [key, value] of settings)
    for (const xml of settingParts(key, value, 1)) {
      const name = freePartName(editor, ITEM);
      const number = Number(name.slice(ITEM.length, -".xml".length));
      addPart(editor, main, { name, xml }, `${relations}/customXml`);
      const properties = {
        name: `customXml/itemProps${number}.xml`,
        xml: propertiesOf(key, number),
        contentType: PROPERTIES_TYPE,
      };
      addPart(editor, name, properties, `${relations}/customXmlProps`);
    }
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

/** Every part of a workbook has an id of its own; programs make no other use of it. */
function propertiesOf(key: string, number: number): string {
  const id = `{CA9BA000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
  return (
    `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs>` +
    `<ds:schemaRef ds:uri="${escapeXml(settingNamespace(key))}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
