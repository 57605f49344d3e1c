/** Puts settings into an .xlsx file as a program of an office does that knows nothing of the product's own writing. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { settingNamespace, settingParts } from "../../src/hosts/shared/setting-parts";
import { escapeXml } from "../../src/hosts/shared/xml";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** The same .xlsx file with these settings in it. It must hold none yet. */
export function withSettings(bytes: Uint8Array, settings: ReadonlyMap<string, string>): Uint8Array {
  if (settings.size === 0) return bytes;
  const files: Zippable = unzipSync(bytes);
  const parts = [...settings].flatMap(([key, value]) =>
    settingParts(key, value, 1).map((xml) => ({ key, xml })),
  );
  const relations: string[] = [];
  const types: string[] = [];
  parts.forEach(({ key, xml }, i) => {
    const number = i + 1;
    const put = (name: string, content: string) => (files[name] = strToU8(XML + content));
    put(`customXml/item${number}.xml`, xml);
    put(`customXml/itemProps${number}.xml`, propertiesOf(key, number));
    put(
      `customXml/_rels/item${number}.xml.rels`,
      `<Relationships xmlns="${PACKAGE_RELATIONS}">${relation("rId1", "customXmlProps", `itemProps${number}.xml`)}</Relationships>`,
    );
    relations.push(relation(`rIdSetting${number}`, "customXml", `../customXml/item${number}.xml`));
    types.push(`<Override PartName="/customXml/itemProps${number}.xml" ContentType="${PROPERTIES_TYPE}"/>`);
  });
  addTo(files, "xl/_rels/workbook.xml.rels", "</Relationships>", relations);
  addTo(files, "[Content_Types].xml", "</Types>", types);
  return zipSync(files);
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
}

/** Every part of a workbook has an id of its own; programs make no other use of it. */
function propertiesOf(key: string, number: number): string {
  const id = `{CA9BA000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
  return (
    `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs>` +
    `<ds:schemaRef ds:uri="${escapeXml(settingNamespace(key))}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}

function addTo(files: Zippable, name: string, end: string, elements: readonly string[]): void {
  const content = strFromU8(files[name] as Uint8Array);
  files[name] = strToU8(content.replace(end, `${elements.join("")}${end}`));
}
