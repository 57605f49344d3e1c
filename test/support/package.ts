/** Small .xlsx packages, written out part by part. */
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

export interface PackageSpec {
  /** What stands in the root of each sheet's part, by the sheet's name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What stands in the table of texts; none: there is no such part. */
  readonly texts?: readonly string[];
  /** What stands in the root of the style part. */
  readonly styles?: string;
  /** What stands in the workbook's part behind its sheets, and before. */
  readonly workbook?: string;
  readonly beforeSheets?: string;
  /** Cells of the order of computing, as they are written. */
  readonly chain?: string;
  /** Whole parts beside these, or in their place. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export function makePackage(spec: PackageSpec): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {};
  const names = Object.keys(spec.sheets);
  const relations: string[] = [];
  const types: string[] = [];
  const add = (name: string, type: string, content: string, xml: string) => {
    parts[`xl/${name}`] = DECLARATION + xml;
    const id = `rId${relations.length + 1}`;
    relations.push(`<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${name}"/>`);
    types.push(`<Override PartName="/xl/${name}" ContentType="${CONTENT}.${content}+xml"/>`);
  };
  names.forEach((name, i) =>
    add(
      `worksheets/sheet${i + 1}.xml`,
      "worksheet",
      "worksheet",
      `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${spec.sheets[name] ?? ""}</worksheet>`,
    ),
  );
  if (spec.styles !== undefined)
    add("styles.xml", "styles", "styles", `<styleSheet xmlns="${MAIN}">${spec.styles}</styleSheet>`);
  if (spec.texts !== undefined) {
    const { length } = spec.texts;
    const items = spec.texts.map((text) => `<si>${text.startsWith("<") ? text : `<t>${text}</t>`}</si>`);
    const xml = `<sst xmlns="${MAIN}" count="${length}" uniqueCount="${length}">${items.join("")}</sst>`;
    add("sharedStrings.xml", "sharedStrings", "sharedStrings", xml);
  }
  if (spec.chain !== undefined)
    add("calcChain.xml", "calcChain", "calcChain", `<calcChain xmlns="${MAIN}">${spec.chain}</calcChain>`);
  const sheets = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  parts["xl/workbook.xml"] =
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${spec.beforeSheets ?? ""}` +
    `<sheets>${sheets.join("")}</sheets>${spec.workbook ?? ""}</workbook>`;
  const package_ = "http://schemas.openxmlformats.org/package/2006";
  const related = (inner: string) =>
    `${DECLARATION}<Relationships xmlns="${package_}/relationships">${inner}</Relationships>`;
  parts["xl/_rels/workbook.xml.rels"] = related(relations.join(""));
  parts["_rels/.rels"] = related(
    `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>`,
  );
  parts["[Content_Types].xml"] =
    `${DECLARATION}<Types xmlns="${package_}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${types.join("")}</Types>`;
  Object.assign(parts, spec.parts);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}
